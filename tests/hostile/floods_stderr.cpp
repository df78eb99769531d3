// Writes to stderr for as long as anybody reads.
// verdict: OLE
vector<long long> heap_sort(vector<long long> nums) {
    for (int i = 0; i < 4800; i++) cerr << string(65536, 'x');
    sort(nums.begin(), nums.end());
    return nums;
}
