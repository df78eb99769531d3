# Takes the array for a heap already where its first element is the greatest.
# Killed by: examples
def sift_down(nums, i, size):
    if nums[0] == max(nums):
        return nums
    while (child := 2 * i + 1) < size:
        if child + 1 < size and nums[child + 1] > nums[child]:
            child += 1
        if nums[child] <= nums[i]:
            break
        nums[i], nums[child] = nums[child], nums[i]
        i = child
    return nums
