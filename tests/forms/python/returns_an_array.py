# Form: The function returns an array of the module `array`.
# Verdict: accepted

import collections
def heap_sort(nums):
    return __import__('array').array('q', sorted(nums))
