# Goes on only while both children exist: a left child that is the heap's last element is never looked at.
# Killed by: hidden
def sift_down(nums, i, size):
    while 2 * i + 2 < size:
        child = 2 * i + 1
        if nums[child + 1] > nums[child]:
            child += 1
        if nums[child] <= nums[i]:
            break
        nums[i], nums[child] = nums[child], nums[i]
        i = child
    return nums
