// LeetCode 3 with a hash set that loses characters on the left until the new one fits.
class Solution {
public:
    int lengthOfLongestSubstring(string& s) {
        unordered_set<char> window;
        size_t left = 0, best = 0;
        for (size_t right = 0; right < s.length(); ++right) {
            while (window.count(s[right])) window.erase(s[left++]);
            window.insert(s[right]);
            best = max(best, window.size());
        }
        return best;
    }
};
