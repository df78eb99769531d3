# Form: The function has an optional parameter and takes any number more; the file's name has a hyphen.
# File: heap-sort.py
# Verdict: accepted

def heap_sort(nums: 'list[int]', key=None, *rest) -> 'list[int]':
    return sorted(nums)
