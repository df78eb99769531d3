# Makes a set of every substring: n^2 / 2 of them, each in time proportional to its length.
# Killed by: hidden or growth
def longest_unique_substring(s):
    longest = 0
    for start in range(len(s)):
        for end in range(start + 1, len(s) + 1):
            if len(set(s[start:end])) == end - start:
                longest = max(longest, end - start)
    return longest
