# Form: Function and file in camelCase.
# File: heapSort.py
# Verdict: accepted

def heapSort(nums):
    return sorted(nums)
