# Form: LeetCode's class as it is pasted, without any import.
# Verdict: accepted

class Solution:
    def sortArray(self, nums: List[int]) -> List[int]:
        heap: List[int] = []
        for num in nums:
            heappush(heap, num)
        return [heappop(heap) for _ in range(len(nums))]
