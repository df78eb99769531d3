// Fills a new set from every start and leaves it at the first repeat. It looks quadratic, but with 95 different
// characters no start goes further than 95 steps. In camelCase.
int longestUniqueSubstring(const string& s) {
    int longest = 0;
    for (size_t start = 0; start < s.size(); ++start) {
        unordered_set<char> seen;
        for (size_t end = start; end < s.size(); ++end) {
            if (!seen.insert(s[end]).second) break;
        }
        longest = max(longest, (int)seen.size());
    }
    return longest;
}
