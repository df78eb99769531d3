# Form: The class Solution as Python 2 writes it.
# Verdict: accepted

class Solution(object):
    def sortArray(self, nums):
        nums.sort()
        return nums
