# Form: The function raises KeyboardInterrupt.
# Verdict: run_time_error
# Says: KeyboardInterrupt

def heap_sort(nums):
    raise KeyboardInterrupt
