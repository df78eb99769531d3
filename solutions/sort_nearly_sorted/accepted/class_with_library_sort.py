# A class, a name that the problem has elsewhere, and the library's sort, which takes no notice of k.
class Solution:
    def sortKSortedArray(self, nums: List[int], k: int) -> List[int]:
        return sorted(nums)
