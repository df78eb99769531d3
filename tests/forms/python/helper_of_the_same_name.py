# Form: A function of the problem's name takes the length as well, and helps a method of LeetCode's class.
# Verdict: accepted

def heap_sort(nums, n):
    nums[:n] = sorted(nums[:n])
class Solution:
    def sortArray(self, nums):
        heap_sort(nums, len(nums))
        return nums
