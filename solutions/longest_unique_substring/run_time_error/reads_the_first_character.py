# Begins with a window that holds the first character, which an empty string does not have.
# Killed by: hidden
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        window = deque([s[0]])
        longest = 1
        for char in s[1:]:
            while char in window:
                window.popleft()
            window.append(char)
            longest = max(longest, len(window))
        return longest
