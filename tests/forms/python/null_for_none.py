# Form: The file says `null` for `None`.
# Verdict: run_time_error
# Says: it is `None` in Python 3

def heap_sort(nums):
    return null
