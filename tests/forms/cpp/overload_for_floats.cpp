// Form: An overload for floats stands above the one for integers.
// Options: --case mixed_order
// Verdict: accepted

vector<double> heap_sort(vector<double> nums) { sort(nums.begin(), nums.end()); return nums; }
vector<int> heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; }
