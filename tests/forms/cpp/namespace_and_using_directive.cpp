// Form: The class is in a namespace that a using directive opens.
// Options: --case mixed_order
// Verdict: accepted

namespace leetcode { class Solution { public: vector<int> heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; } }; }
using namespace leetcode;
