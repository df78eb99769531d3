# Takes the CPU time away from its parent.
# verdict: RTE
import os, resource

def heap_sort(nums):
    resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (0, 0))
    return sorted(nums)
