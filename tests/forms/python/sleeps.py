# Form: The function sleeps longer than a call may.
# Verdict: time_limit_exceeded
# Says: "rest"

import time
def heap_sort(nums):
    time.sleep(60)
