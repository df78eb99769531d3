// Form: The function takes a type that is too narrow for the argument.
// Verdict: run_time_error
// Says: does_not_fit
// Says: nums[

vector<unsigned char> heap_sort(vector<unsigned char> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
