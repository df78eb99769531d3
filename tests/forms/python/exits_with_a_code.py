# Form: The function ends the process with a code.
# Verdict: run_time_error
# Says: "code":7

def heap_sort(nums):
    import os; os._exit(7)
