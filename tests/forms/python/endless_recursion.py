# Form: A recursion has no end.
# Verdict: run_time_error
# Says: RecursionError

def heap_sort(nums):
    return heap_sort(nums)
