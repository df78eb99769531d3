# Form: The function calls `sys.exit`.
# Verdict: run_time_error
# Says: SystemExit

def heap_sort(nums):
    import sys; sys.exit(3)
