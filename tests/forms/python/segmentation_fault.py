# Form: The process gets the signal of a segmentation fault.
# Verdict: run_time_error
# Says: SIGSEGV

def heap_sort(nums):
    import os; os.kill(os.getpid(), 11)
