# Form: The function reads standard input, which is empty.
# Verdict: run_time_error
# Says: EOFError

def heap_sort(nums):
    return input()
