// Keeps a table of 26 letters, takes both cases of a letter for one and steps over everything else.
// Killed by: hidden
int longest_unique_substring(const string& s) {
    vector<int> last_seen(26, -1);
    int longest = 0, left = 0;
    for (int right = 0; right < (int)s.size(); ++right) {
        if (isalpha(s[right])) {
            int& last = last_seen[tolower(s[right]) - 'a'];
            left = max(left, last + 1);
            last = right;
        }
        longest = max(longest, right - left + 1);
    }
    return longest;
}
