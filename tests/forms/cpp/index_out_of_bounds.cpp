// Form: A vector is indexed beyond its end.
// Verdict: run_time_error
// Says: index out of bounds
// Says: std::vector::operator[]

vector<int> heap_sort(vector<int> nums) {
    return {nums[nums.size()]};
}
