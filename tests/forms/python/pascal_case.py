# Form: Function and file in PascalCase.
# File: HeapSort.py
# Verdict: accepted

def HeapSort(nums):
    return sorted(nums)
