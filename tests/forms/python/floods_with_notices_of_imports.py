# Form: The file sends the harness's notices of imports without end while it loads.
# Verdict: time_limit_exceeded
# Tells: TLE time limit exceeded

import os, struct
notice = struct.pack('<IBQI', 9 + 4 + 3, 7, 0, 3) + b'abc'
while True:
    os.write(3, notice)
def heap_sort(nums):
    return sorted(nums)
