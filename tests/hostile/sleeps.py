# Uses no CPU time and never answers.
# verdict: TLE
import time

def heap_sort(nums):
    time.sleep(600)
