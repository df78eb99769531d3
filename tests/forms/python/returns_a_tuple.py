# Form: The function returns a tuple.
# Verdict: accepted

import collections
def heap_sort(nums):
    return tuple(sorted(nums))
