# Form: The path has spaces and Chinese characters.
# File: with spaces/题目 集/heap_sort.py
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)
