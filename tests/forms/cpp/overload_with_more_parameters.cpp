// Form: One overload has a parameter more and helps the other.
// Verdict: accepted

vector<int> heap_sort(vector<int> nums, int from) {
    sort(nums.begin() + from, nums.end());
    return nums;
}
vector<int> heap_sort(const vector<int>& nums) {
    return heap_sort(nums, 0);
}
