# Form: The function sends the harness's notice of an import, which is no answer.
# Verdict: run_time_error
# Tells: unknown status 7

import os, struct
notice = struct.pack('<IBQI', 9 + 4 + 3, 7, 0, 3) + b'abc'
def heap_sort(nums):
    os.write(3, notice)
    return sorted(nums)
