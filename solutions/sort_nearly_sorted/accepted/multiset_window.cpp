// A multiset as the window, an unsigned k and camelCase. Writing over nums is safe: what comes out was read k places ago.
vector<int64_t> sortNearlySorted(vector<int64_t> nums, size_t k) {
    multiset<int64_t> window;
    auto out = nums.begin();
    for (size_t i = 0; i < nums.size(); ++i) {
        window.insert(nums[i]);
        if (window.size() == k + 1) *out++ = window.extract(window.begin()).value();
    }
    copy(window.begin(), window.end(), out);
    return nums;
}
