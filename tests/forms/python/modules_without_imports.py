# Form: `random`, `copy`, `operator` and `cmp_to_key` are used without an import.
# Verdict: accepted

class Solution:
    def sortArray(self, nums: List[int]) -> List[int]:
        random.shuffle(nums)
        copied = copy.deepcopy(nums)
        return sorted(copied, key=cmp_to_key(operator.sub))
