// Form: The problem's function in snake_case.
// Verdict: accepted

vector<long long> heap_sort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
