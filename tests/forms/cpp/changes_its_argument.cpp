// Form: The function sorts its argument and returns it.
// Options: --case mixed_order
// Verdict: accepted

vector<int>& heap_sort(vector<int>& nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
