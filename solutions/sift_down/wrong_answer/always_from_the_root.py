# Ignores i and sifts the root.
# Killed by: examples
def siftDown(nums, i, size):
    i = 0
    while (child := 2 * i + 1) < size:
        if child + 1 < size and nums[child + 1] > nums[child]:
            child += 1
        if nums[child] <= nums[i]:
            break
        nums[i], nums[child] = nums[child], nums[i]
        i = child
    return nums
