# Form: The file ends the process at its top level.
# Verdict: run_time_error
# Tells: loading the file ended the program with exit code 3

import os
os._exit(3)
def heap_sort(nums):
    return sorted(nums)
