// Form: A second parameter has a default in the declaration alone.
// Options: --case mixed_order
// Verdict: accepted

vector<int> heap_sort(vector<int> nums, bool reverse = false);
vector<int> heap_sort(vector<int> nums, bool reverse) { sort(nums.begin(), nums.end()); return nums; }
