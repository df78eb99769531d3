# Form: The method is static.
# Verdict: accepted

class Solution:
    @staticmethod
    def heapSort(nums):
        return sorted(nums)
