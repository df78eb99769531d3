# Opens the memory of its parent.
# verdict: RTE
import os

def heap_sort(nums):
    open("/proc/%d/mem" % os.getppid(), "rb")
    return sorted(nums)
