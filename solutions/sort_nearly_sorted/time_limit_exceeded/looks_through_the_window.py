# Looks for the smallest of the next k + 1 elements one by one, where a heap would know it: O(nk).
# Killed by: hidden or growth
class Solution:
    def sortNearlySorted(self, nums: List[int], k: int) -> List[int]:
        window = []
        result = []
        for num in nums:
            window.append(num)
            if len(window) > k:
                result.append(min(window))
                window.remove(result[-1])
        return result + sorted(window)
