# Swaps with the left child whenever that is larger than the parent, though the right one may be larger still.
# Killed by: hidden
def sift_down(nums, i, size):
    while True:
        left, right = 2 * i + 1, 2 * i + 2
        if left < size and nums[left] > nums[i]:
            child = left
        elif right < size and nums[right] > nums[i]:
            child = right
        else:
            return nums
        nums[i], nums[child] = nums[child], nums[i]
        i = child
