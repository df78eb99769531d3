# Form: The file asks a list for its `length`.
# Verdict: run_time_error
# Says: a list's length is `len(…)`

def heap_sort(nums):
    return nums[nums.length - 1]
