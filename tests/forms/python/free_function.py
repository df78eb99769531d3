# Form: The problem's function in snake_case.
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)
