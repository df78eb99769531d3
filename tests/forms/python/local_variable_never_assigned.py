# Form: A local variable is added to before it has a value.
# Verdict: run_time_error
# Says: no line that assigns `total` has run before

def heap_sort(nums):
    total += nums[0]
    return nums
