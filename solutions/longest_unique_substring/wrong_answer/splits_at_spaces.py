# Looks at each word alone, as if a space could not be part of a substring.
# Killed by: hidden
def longest_unique_substring(s):
    longest = 0
    for word in s.split():
        left, last_seen = 0, {}
        for right, char in enumerate(word):
            left = max(left, last_seen.get(char, -1) + 1)
            last_seen[char] = right
            longest = max(longest, right - left + 1)
    return longest
