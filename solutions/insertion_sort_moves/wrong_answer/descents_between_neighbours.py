# Counts only neighbours that are out of order.
# Killed by: examples
def insertion_sort_moves(nums):
    return sum(left > right for left, right in zip(nums, nums[1:]))
