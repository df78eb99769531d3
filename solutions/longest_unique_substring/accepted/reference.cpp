// Longest substring without a repeated character: a window whose left edge jumps behind the last repeat.

// The length of the longest substring of `s`, which is ASCII, in which no character repeats.
// O(n) time, O(1) memory.
long long longest_unique_substring(const string& s) {
    // For each character, one past the index at which it was last seen; 0 where it was not seen yet.
    array<size_t, 128> behind_last{};
    size_t longest = 0;
    // From `left` to `right` is the longest substring without a repeat that ends at `right`.
    size_t left = 0;
    for (size_t right = 0; right < s.size(); ++right) {
        const size_t character = static_cast<unsigned char>(s[right]);
        // Whatever was seen to the left of the window is no repeat in it: the left edge never goes back.
        left = max(left, behind_last[character]);
        behind_last[character] = right + 1;
        longest = max(longest, right + 1 - left);
    }
    return static_cast<long long>(longest);
}
