// LeetCode 3 as it is submitted there: a class, an int[128] of last positions, a string by value.
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        int last[128];
        fill(last, last + 128, -1);
        int ans = 0;
        for (int i = 0, start = 0; i < (int)s.size(); i++) {
            if (last[s[i]] >= start) start = last[s[i]] + 1;
            last[s[i]] = i;
            ans = max(ans, i - start + 1);
        }
        return ans;
    }
};
