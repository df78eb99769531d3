# Form: Function and file bear an alias of the problem.
# File: sort_array.py
# Verdict: accepted

def sort_array(nums):
    return sorted(nums)
