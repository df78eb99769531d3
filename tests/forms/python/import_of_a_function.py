# Form: The file imports a function as if it were a module.
# Verdict: compile_error
# Report: failure.reason.headline has "`from heapq import \u2026` takes a name from it"

import heapq.heapify
def heap_sort(nums):
    return sorted(nums)
