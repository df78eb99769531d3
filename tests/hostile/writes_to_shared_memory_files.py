# Puts a file where it would take memory that nobody counts.
# verdict: RTE
# stopped by: landlock
import os

def heap_sort(nums):
    open("/dev/shm/@NAME@", "w").write("here")
    os.remove("/dev/shm/@NAME@")
    return sorted(nums)
