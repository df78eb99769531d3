# Reaches a process that is none of its business.
# verdict: RTE
# stopped by: landlock, namespaces, seccomp
import os

def heap_sort(nums):
    os.kill(@BYSTANDER@, 0)
    return sorted(nums)
