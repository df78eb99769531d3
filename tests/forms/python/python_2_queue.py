# Form: The file imports a module by its name in Python 2.
# Verdict: compile_error
# Report: failure.reason.headline ends "(it is `queue` in Python 3)"

import Queue
def heap_sort(nums):
    return sorted(nums)
