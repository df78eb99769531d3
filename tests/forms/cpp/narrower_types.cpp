// Form: A vector of `int` is taken by constant reference.
// Verdict: accepted

std::vector<int> heap_sort(const std::vector<int>& nums) {
    auto v = nums;
    std::sort(v.begin(), v.end());
    return v;
}
