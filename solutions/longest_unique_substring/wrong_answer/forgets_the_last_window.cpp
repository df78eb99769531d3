// Measures a window only when a repeat closes it: the one that is open when the string ends is never measured.
// Killed by: hidden
int longest_unique_substring(string s) {
    vector<int> last_seen(128, -1);
    int left = 0, longest = 0;
    for (int right = 0; right < (int)s.size(); ++right) {
        if (last_seen[s[right]] >= left) {
            longest = max(longest, right - left);
            left = last_seen[s[right]] + 1;
        }
        last_seen[s[right]] = right;
    }
    return longest;
}
