// Returns the array as it is where the first element is the smallest and the last one the greatest.
// Killed by: examples
vector<int> sort_nearly_sorted(vector<int> nums, int k) {
    if (nums.empty()) return nums;
    auto [smallest, greatest] = minmax_element(nums.begin(), nums.end());
    if (nums.front() == *smallest && nums.back() == *greatest) return nums;
    sort(nums.begin(), nums.end());
    return nums;
}
