# Closes every descriptor, and waits.
# verdict: RTE
import os, time

def heap_sort(nums):
    os.closerange(0, 256)
    time.sleep(600)
