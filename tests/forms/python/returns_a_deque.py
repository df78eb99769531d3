# Form: The function returns a deque.
# Verdict: accepted

import collections
def heap_sort(nums):
    return collections.deque(sorted(nums))
