# Form: `json`, `dumps`, `datetime`, `statistics`, `io`, `sys`, `floor` and `accumulate` are used without an import.
# Verdict: accepted

class Solution:
    def sortArray(self, nums: List[int]) -> List[int]:
        json.loads(dumps(nums)), datetime.timedelta(1), statistics.mean(nums or [0]), io.StringIO(), sys.maxsize, floor(1.5), accumulate
        return sorted(nums)
