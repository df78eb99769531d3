# Form: The folder has the problem's name, and the file a name of its own.
# File: heap_sort/我的 解法.py
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)
