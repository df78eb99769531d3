# Stops before the root: range(..., 0, -1) does not reach index 0.
# Killed by: examples
def build_max_heap(nums):
    size = len(nums)
    for start in range(size // 2 - 1, 0, -1):
        parent = start
        while (child := 2 * parent + 1) < size:
            if child + 1 < size and nums[child + 1] > nums[child]:
                child += 1
            if nums[child] <= nums[parent]:
                break
            nums[parent], nums[child] = nums[child], nums[parent]
            parent = child
    return nums
