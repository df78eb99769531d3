# Form: The function sorts its argument and returns it.
# Verdict: accepted

def heap_sort(nums):
    nums.sort()
    return nums
