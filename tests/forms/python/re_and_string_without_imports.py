# Form: `re` and `string` are used without an import.
# Verdict: accepted

class Solution:
    def sortArray(self, nums: List[int]) -> List[int]:
        text = ' '.join(map(str, nums))
        return sorted(int(n) for n in re.findall('[-0-9]+', text) if n not in string.punctuation)
