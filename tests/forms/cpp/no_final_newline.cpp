// Form: The last line is a comment without a newline.
// Options: --case mixed_order
// Verdict: accepted

vector<int> heap_sort(vector<int> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
// The end.