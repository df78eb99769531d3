# A right window, but every character is looked for in a copy of all that comes before it: copying n^2 / 2 bytes takes little time up to 10^5.
# Killed by: hidden or growth
def longest_unique_substring(s):
    left = best = 0
    for i, c in enumerate(s):
        j = s[:i].rfind(c)
        if j >= left:
            left = j + 1
        best = max(best, i - left + 1)
    return best
