# Moves the left edge backwards: a character last seen to the left of the window pulls the edge back to it.
# Killed by: hidden
def longest_unique_substring(s: str) -> int:
    last_seen = {}
    left = 0
    longest = 0
    for right, char in enumerate(s):
        if char in last_seen:
            left = last_seen[char] + 1
        last_seen[char] = right
        longest = max(longest, right - left + 1)
    return longest
