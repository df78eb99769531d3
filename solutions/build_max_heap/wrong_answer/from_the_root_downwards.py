# Sifts from the root towards the leaves: when a node's turn comes its subtrees are not heaps yet.
# Killed by: examples
def buildMaxHeap(nums):
    size = len(nums)
    for start in range(size // 2):
        parent = start
        while (child := 2 * parent + 1) < size:
            if child + 1 < size and nums[child + 1] > nums[child]:
                child += 1
            if nums[child] <= nums[parent]:
                break
            nums[parent], nums[child] = nums[child], nums[parent]
            parent = child
    return nums
