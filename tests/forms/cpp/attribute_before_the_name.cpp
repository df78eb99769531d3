// Form: An attribute stands between the return type and the name.
// Options: --case mixed_order
// Verdict: accepted

vector<int> __attribute__((noinline)) heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; }
