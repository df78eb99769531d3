# Form: The function aborts the program.
# Verdict: run_time_error
# Says: SIGABRT

import os
def heap_sort(nums):
    os.abort()
