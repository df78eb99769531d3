// Form: The file has CRLF line ends.
// Options: --case mixed_order
// Verdict: accepted

vector<int> heap_sort(vector<int> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
