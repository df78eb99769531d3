// Form: A right function prints to both streams.
// Verdict: accepted

vector<long long> heap_sort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    cout << "to stdout" << endl;
    cerr << "to stderr\n";
    printf("");
    return nums;
}
