# The window is itself a string, cut behind the repeated character; in camelCase.
def longestUniqueSubstring(s):
    window, lengths = "", [0]
    for character in s:
        window = window[window.find(character) + 1:] + character
        lengths.append(len(window))
    return max(lengths)
