# Form: A text is passed to a method of LeetCode's class.
# Problem: longest_unique_substring
# Verdict: accepted

class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last: Dict[str, int] = defaultdict(lambda: -1)
        best = left = 0
        for right, letter in enumerate(s):
            left = max(left, last[letter] + 1)
            last[letter] = right
            best = max(best, right - left + 1)
        return best
