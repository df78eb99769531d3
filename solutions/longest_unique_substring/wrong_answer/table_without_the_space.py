# Keeps a table of 94 characters from `!` on: the space is read at -1, which in Python is the last place, that of the tilde.
# Killed by: hidden
def longest_unique_substring(s):
    behind_last = [0] * 94
    left = longest = 0
    for right, char in enumerate(s):
        place = ord(char) - ord("!")
        left = max(left, behind_last[place])
        behind_last[place] = right + 1
        longest = max(longest, right + 1 - left)
    return longest
