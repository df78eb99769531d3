# Answers, and ends a moment later.
# verdict: RTE, WA
import os, threading

def heap_sort(nums):
    threading.Timer(0.003, os._exit, (3,)).start()
    return sorted(nums)
