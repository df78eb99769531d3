# Form: A method of the problem's name helps the entry, which has an alias.
# Verdict: accepted

class Solution:
    def heapSort(self, nums):
        nums.sort()
    def sortArray(self, nums):
        self.heapSort(nums)
        return nums
