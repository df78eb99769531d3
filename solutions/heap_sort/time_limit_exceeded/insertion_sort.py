# Insertion sort, O(n^2) unless the input is nearly sorted.
# Killed by: hidden or growth
def heap_sort(nums):
    for end in range(1, len(nums)):
        value = nums[end]
        at = end
        while at > 0 and nums[at - 1] > value:
            nums[at] = nums[at - 1]
            at -= 1
        nums[at] = value
    return nums
