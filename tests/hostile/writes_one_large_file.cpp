// Writes one file that is too large.
// verdict: RTE
vector<long long> heap_sort(vector<long long> nums) {
    ofstream file("large");
    string mebibyte(1 << 20, 'x');
    for (int i = 0; i < 64; i++)
        if (!file.write(mebibyte.data(), mebibyte.size()).flush()) throw runtime_error("refused");
    sort(nums.begin(), nums.end());
    return nums;
}
