# Form: A line at the top level raises.
# Verdict: compile_error
# Says: ZeroDivisionError
# Says: line 9
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

import math
limit = 1 / 0
def heap_sort(nums):
    return nums
