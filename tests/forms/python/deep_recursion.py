# Form: A recursion goes 15000 calls deep, below a limit that the file sets.
# Verdict: accepted
# Report: memory.peak_mib < 256

import sys
sys.setrecursionlimit(20000)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
def heap_sort(nums):
    assert depth(15000) == 15000
    return sorted(nums)
