# Takes it that nobody sifts below the first thousand elements.
# Killed by: hidden
def sift_down(nums, i, size):
    assert i < 1000
    while True:
        largest = i
        for child in (2 * i + 1, 2 * i + 2):
            if child < size and nums[child] > nums[largest]:
                largest = child
        if largest == i:
            return nums
        nums[i], nums[largest] = nums[largest], nums[i]
        i = largest
