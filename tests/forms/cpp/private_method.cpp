// Form: The only method of that name is private.
// Verdict: compile_error
// Line: 9
// Says: `Solution::sortArray` is private
// Says: public:

class Solution {
    int memo;
    vector<int> sortArray(vector<int>& nums) { return nums; }
};
