// Form: A second thread sorts one half.
// Verdict: accepted

vector<int> heap_sort(vector<int> nums) {
    auto half = nums.begin() + nums.size() / 2;
    thread left([&] { sort(nums.begin(), half); });
    sort(half, nums.end());
    left.join();
    inplace_merge(nums.begin(), half, nums.end());
    return nums;
}
