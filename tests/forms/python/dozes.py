# Form: The function is busy for a tenth of the time and sleeps for the rest.
# Options: --time-limit 1
# Verdict: time_limit_exceeded
# Says: "wall"

import time
def heap_sort(nums):
    while True:
        until = time.perf_counter() + 0.002
        while time.perf_counter() < until:
            pass
        time.sleep(0.018)
