# Starts a process that ends at once.
# verdict: RTE
# stopped by: seccomp
import os

def heap_sort(nums):
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return sorted(nums)
