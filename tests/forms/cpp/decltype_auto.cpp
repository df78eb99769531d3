// Form: The return type is `decltype(auto)`.
// Options: --case mixed_order
// Verdict: accepted

decltype(auto) heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; }
