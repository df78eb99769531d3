# Form: `bisect` is used as a function without an import.
# Verdict: accepted

class Solution:
    def sortArray(self, nums: List[int]) -> List[int]:
        nums.sort()
        at = bisect(nums, 0)
        return nums[:at] + nums[at:]
