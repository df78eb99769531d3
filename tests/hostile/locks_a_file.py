# Locks a file that every submission in Python opens.
# verdict: RTE
# says: Operation not permitted
# stopped by: seccomp
import fcntl, os

def heap_sort(nums):
    with open(os.__file__, "rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return sorted(nums)
