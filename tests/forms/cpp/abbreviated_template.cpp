// Form: Parameter and return type are `auto`.
// Verdict: accepted

auto heap_sort(auto nums) {
    std::ranges::sort(nums);
    return nums;
}
