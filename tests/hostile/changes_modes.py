# Changes the mode of a file.
# verdict: RTE
# stopped by: seccomp
import os

def heap_sort(nums):
    open("mine", "w").close()
    os.chmod("mine", 0o777)
    os.utime("mine", (0, 0))
    return sorted(nums)
