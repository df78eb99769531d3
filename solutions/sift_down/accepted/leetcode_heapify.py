# The textbook's name and shape: a class, `heapify`, recursion to a depth of log2 size.
class Solution:
    def heapify(self, nums: List[int], i: int, size: int) -> List[int]:
        largest = i
        left, right = 2 * i + 1, 2 * i + 2
        if left < size and nums[left] > nums[largest]:
            largest = left
        if right < size and nums[right] > nums[largest]:
            largest = right
        if largest == i:
            return nums
        nums[i], nums[largest] = nums[largest], nums[i]
        return self.heapify(nums, largest, size)
