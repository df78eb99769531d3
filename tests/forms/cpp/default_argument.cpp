// Form: A second parameter has a default.
// Options: --case mixed_order
// Verdict: accepted

vector<int> heap_sort(vector<int> nums, bool reverse = false) { sort(nums.begin(), nums.end()); return nums; }
