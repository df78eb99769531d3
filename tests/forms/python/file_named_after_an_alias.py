# Form: The file's name is an alias of the problem.
# Problem: longest_unique_substring
# File: length_of_longest_substring.py
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
