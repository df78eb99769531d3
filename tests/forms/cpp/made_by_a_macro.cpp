// Form: A macro makes the function.
// Options: --case mixed_order
// Verdict: accepted

#define DEF(f) vector<int> f(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; }
DEF(heap_sort)
