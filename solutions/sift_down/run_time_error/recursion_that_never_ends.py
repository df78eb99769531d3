# Calls itself also when no child is larger: then the index does not change, and the recursion has no end.
# Killed by: examples
def sift_down(nums, i, size):
    largest = i
    for child in (2 * i + 1, 2 * i + 2):
        if child < size and nums[child] > nums[largest]:
            largest = child
    nums[i], nums[largest] = nums[largest], nums[i]
    return sift_down(nums, largest, size)
