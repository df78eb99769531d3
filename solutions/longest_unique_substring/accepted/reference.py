"""Longest substring without a repeated character: a window whose left edge jumps behind the last repeat."""


def longest_unique_substring(s: str) -> int:
    """The length of the longest substring of `s` in which no character repeats, in O(n)."""
    last_seen: dict[str, int] = {}
    longest = 0
    # s[left : right + 1] is the longest substring without a repeat that ends at `right`.
    left = 0
    for right, character in enumerate(s):
        # A character seen to the left of the window is no repeat in it, and -1 stands for one
        # not seen at all. Either way max() keeps the left edge from going back.
        left = max(left, last_seen.get(character, -1) + 1)
        last_seen[character] = right
        longest = max(longest, right - left + 1)
    return longest
