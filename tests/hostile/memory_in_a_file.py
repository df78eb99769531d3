# Takes memory as a file without a name.
# verdict: RTE
# stopped by: seccomp
import os

def heap_sort(nums):
    os.close(os.memfd_create("memory"))
    return sorted(nums)
