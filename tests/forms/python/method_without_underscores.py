# Form: A method's name is an alias without underscores.
# Verdict: accepted

class Solution:
    def sortarray(self, nums):
        return sorted(nums)
