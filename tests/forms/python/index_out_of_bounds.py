# Form: A list is indexed beyond its end, in a helper.
# Verdict: run_time_error
# Line: 8
# Says: IndexError
# Says: line 8, in helper

def helper(nums):
    return nums[len(nums)]

def heap_sort(nums):
    return helper(nums)
