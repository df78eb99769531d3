# Form: The file calls `xrange`, which Python 2 had.
# Verdict: run_time_error
# Says: it is `range` in Python 3

def heap_sort(nums):
    for i in xrange(3): pass
    return nums
