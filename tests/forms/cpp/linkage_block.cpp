// Form: The function stands in an `extern "C++"` block.
// Options: --case mixed_order
// Verdict: accepted

extern "C++" {
vector<int> heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; }
}
