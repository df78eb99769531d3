# Form: The function empties its argument and returns another list.
# Verdict: accepted

def heap_sort(nums):
    found = sorted(nums)
    nums.clear()
    return found
