# A right window, but every character is looked for in a reversed copy of all that comes before it: n^2 / 2 bytes, which take little time up to 10^4.
# Killed by: hidden or growth
def longest_unique_substring(s):
    left = best = 0
    for i, c in enumerate(s):
        k = s[:i][::-1].find(c)
        j = i - 1 - k if k >= 0 else -1
        if j >= left:
            left = j + 1
        best = max(best, i - left + 1)
    return best
