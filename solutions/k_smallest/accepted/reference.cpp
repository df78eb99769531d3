// The k smallest elements: those before the k-th are found without sorting the rest, then sorted.
vector<long long> k_smallest(vector<long long> nums, long long k) {
    const auto end = nums.begin() + min<long long>(k, nums.size());
    partial_sort(nums.begin(), end, nums.end());
    nums.erase(end, nums.end());
    return nums;
}
