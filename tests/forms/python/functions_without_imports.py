# Form: `seed`, `shuffle`, `deepcopy`, `itemgetter`, `inf` and `copy` are used without an import.
# Verdict: accepted

class Solution:
    def sortArray(self, nums: List[int]) -> List[int]:
        seed(1)
        shuffle(nums)
        return sorted(deepcopy(nums), key=itemgetter(0)) if nums is inf else sorted(copy(nums))
