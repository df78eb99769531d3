# Calls itself for ever, without the interpreter's own limit.
# verdict: RTE, MLE, TLE
import sys

def heap_sort(nums):
    sys.setrecursionlimit(10**9)
    def down(n):
        return down(n + 1) + 1
    return [down(0)]
