# Form: A list and two integers are passed.
# Problem: sift_down
# Verdict: accepted

def sift_down(nums, i, size):
    while 2 * i + 1 < size:
        child = 2 * i + 1
        if child + 1 < size and nums[child] < nums[child + 1]:
            child += 1
        if nums[i] >= nums[child]:
            break
        nums[i], nums[child] = nums[child], nums[i]
        i = child
    return nums
