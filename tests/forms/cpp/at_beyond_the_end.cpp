// Form: `at` is called with an index beyond the end, and throws.
// Verdict: run_time_error
// Says: out_of_range

vector<int> heap_sort(vector<int> nums) {
    return {nums.at(nums.size())};
}
