# Form: A function of the problem's name returns the text, and the alias its length.
# Problem: longest_unique_substring
# Verdict: accepted

def longest_unique_substring(s):
    best = now = ''
    for c in s:
        now = now[now.find(c) + 1:] + c
        best = max(best, now, key=len)
    return best
def lengthOfLongestSubstring(s):
    return len(longest_unique_substring(s))
