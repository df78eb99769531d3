# Swaps with the left child whenever that is larger than the parent, though the right one may be larger still.
# Killed by: hidden
class Solution:
    def buildMaxHeap(self, nums):
        def sift(i):
            for child in (2 * i + 1, 2 * i + 2):
                if child < len(nums) and nums[child] > nums[i]:
                    nums[i], nums[child] = nums[child], nums[i]
                    sift(child)
                    return

        for i in range(len(nums) // 2 - 1, -1, -1):
            sift(i)
        return nums
