# Form: The file sleeps at its top level.
# Verdict: time_limit_exceeded
# Tells: loading the file did nothing for 1000 ms

import time
time.sleep(100)
def heap_sort(nums):
    return sorted(nums)
