# Stops once a window of 94 characters has been closed, as if there were no 95th.
# Killed by: hidden
def longest_unique_substring(s: str) -> int:
    last_seen = {}
    left = longest = 0
    for right, char in enumerate(s):
        if last_seen.get(char, -1) >= left:
            if right - left >= 94:
                return right - left
            left = last_seen[char] + 1
        last_seen[char] = right
        longest = max(longest, right - left + 1)
    return longest
