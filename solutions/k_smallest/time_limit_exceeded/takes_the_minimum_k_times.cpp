// Selection sort that stops after k rounds: O(nk).
// Killed by: hidden or growth
vector<long long> k_smallest(vector<long long> nums, long long k) {
    k = min<long long>(k, nums.size());
    for (long long i = 0; i < k; i++) swap(nums[i], *min_element(nums.begin() + i, nums.end()));
    nums.resize(k);
    return nums;
}
