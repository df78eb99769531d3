// Form: A template for iterators stands above the function.
// Options: --case mixed_order
// Verdict: accepted

template <class It> void heap_sort(It a, It b) { sort(a, b); }
vector<int> heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; }
