# Form: The function ends the program before it has returned.
# Verdict: run_time_error
# Says: before the function has returned its answer

def heap_sort(nums):
    exit(0)
