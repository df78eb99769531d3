# Sifts only where both children exist: a left child that is the heap's last element is never looked at.
# Killed by: hidden
def heap_sort(nums):
    def sift_down(parent, size):
        while 2 * parent + 2 < size:
            child = 2 * parent + 1
            if nums[child + 1] > nums[child]:
                child += 1
            if nums[child] <= nums[parent]:
                return
            nums[parent], nums[child] = nums[child], nums[parent]
            parent = child

    for parent in range(len(nums) // 2 - 1, -1, -1):
        sift_down(parent, len(nums))
    for end in range(len(nums) - 1, 0, -1):
        nums[0], nums[end] = nums[end], nums[0]
        sift_down(0, end)
    return nums
