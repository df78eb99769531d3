# Form: A method of the class Solution in snake_case.
# Verdict: accepted

class Solution:
    def heap_sort(self, nums):
        return sorted(nums)
