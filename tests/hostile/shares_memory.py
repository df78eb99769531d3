# Takes memory that the data limit does not count.
# verdict: MLE
import mmap

def heap_sort(nums):
    shared = mmap.mmap(-1, 1 << 30)
    for at in range(0, 1 << 30, 4096):
        shared[at] = 1
    return sorted(nums)
