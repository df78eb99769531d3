# Starts from the wrong middle: halves the number of parents once more, so the lower half of them is never sifted.
# Killed by: hidden
def build_max_heap(nums):
    size = len(nums)
    for start in range(size // 4, -1, -1):
        parent = start
        while (child := 2 * parent + 1) < size:
            if child + 1 < size and nums[child + 1] > nums[child]:
                child += 1
            if nums[child] <= nums[parent]:
                break
            nums[parent], nums[child] = nums[child], nums[parent]
            parent = child
    return nums
