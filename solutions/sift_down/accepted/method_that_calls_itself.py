# The textbook's shape: a method, and recursion to a depth of log2 size.
class Solution:
    def sift_down(self, nums: List[int], i: int, size: int) -> List[int]:
        largest = i
        left, right = 2 * i + 1, 2 * i + 2
        if left < size and nums[left] > nums[largest]:
            largest = left
        if right < size and nums[right] > nums[largest]:
            largest = right
        if largest == i:
            return nums
        nums[i], nums[largest] = nums[largest], nums[i]
        return self.sift_down(nums, largest, size)
