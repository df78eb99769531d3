// Keeps positions in 16 bits: from the 65536th character on they begin again from 0, and repeats go unnoticed.
// Killed by: hidden
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        vector<uint16_t> behind_last(128, 0);
        int left = 0, longest = 0;
        for (int right = 0; right < (int)s.size(); ++right) {
            left = max(left, (int)behind_last[s[right]]);
            behind_last[s[right]] = (uint16_t)(right + 1);
            longest = max(longest, right + 1 - left);
        }
        return longest;
    }
};
