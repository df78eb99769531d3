# Asks how much processor time another process has used.
# verdict: RTE
# stopped by: namespaces, seccomp
import time

def heap_sort(nums):
    time.clock_gettime(~@BYSTANDER@ << 3 | 2)
    return sorted(nums)
