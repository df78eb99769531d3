// Reads from every start to the end of the string, also behind the first repeat: n^2 / 2 steps.
// Killed by: hidden or growth
int longest_unique_substring(const string& s) {
    int longest = 0;
    for (size_t start = 0; start < s.size(); ++start) {
        vector<bool> seen(128);
        bool unique = true;
        for (size_t end = start; end < s.size(); ++end) {
            if (seen[s[end]]) unique = false;
            seen[s[end]] = true;
            if (unique) longest = max(longest, (int)(end - start + 1));
        }
    }
    return longest;
}
