# LeetCode 3 by brute force that stops at the first repeat: a set for every start. No start goes further than the 95 different
# characters, so its time is in proportion to the length, if 95 times that of a window at worst.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        longest = 0
        for start in range(len(s)):
            seen = set()
            for end in range(start, len(s)):
                if s[end] in seen:
                    break
                seen.add(s[end])
                longest = max(longest, end - start + 1)
        return longest
