// Form: The semicolon after the class is missing.
// Verdict: compile_error
// Line: 13
// Says: expected ‘;’
// Never says: kata_
// Never says: /usr/
// Never says: /tmp/
// Never says: scratch

class Solution {
public:
    vector<int> sortArray(vector<int>& nums) { return nums; }
}
