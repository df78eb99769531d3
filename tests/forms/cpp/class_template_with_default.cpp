// Form: Solution is a class template with a default argument.
// Options: --case mixed_order
// Verdict: accepted

template <class T = int>
class Solution { public: vector<int> heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; } };
