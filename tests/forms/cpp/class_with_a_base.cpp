// Form: The class Solution has a base.
// Options: --case mixed_order
// Verdict: accepted

struct Base {};
class Solution : public Base {
public:
    vector<int> sortArray(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; }
};
