# Takes the root out by a recursion that is one call deeper for every element: at the largest size it is far past any stack.
# Killed by: hidden
def heap_sort(nums):
    def sift_down(parent, size):
        while (child := 2 * parent + 1) < size:
            if child + 1 < size and nums[child + 1] > nums[child]:
                child += 1
            if nums[child] <= nums[parent]:
                return
            nums[parent], nums[child] = nums[child], nums[parent]
            parent = child

    def take_root(size):
        if size > 1:
            nums[0], nums[size - 1] = nums[size - 1], nums[0]
            sift_down(0, size - 1)
            take_root(size - 1)

    for parent in range(len(nums) // 2 - 1, -1, -1):
        sift_down(parent, len(nums))
    take_root(len(nums))
    return nums
