// Form: The function takes more memory than the limit.
// Verdict: memory_limit_exceeded
// Says: 256

vector<int> heap_sort(vector<int> nums) {
    vector<long long> v(10LL << 27, 1); nums[0] = v[5];
    return nums;
}
