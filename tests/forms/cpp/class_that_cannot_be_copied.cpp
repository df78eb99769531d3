// Form: Solution has no copy constructor, and the method returns a reference to a member.
// Options: --case mixed_order
// Verdict: accepted

class Solution {
    vector<int> kept;
public:
    Solution() {}
    Solution(const Solution&) = delete;
    vector<int>& sortArray(vector<int>& nums) { kept = nums; sort(kept.begin(), kept.end()); return kept; }
};
