// Takes memory bit by bit.
// verdict: MLE
vector<long long> heap_sort(vector<long long> nums) {
    vector<string> all;
    for (;;) all.push_back(string(1 << 20, 'x'));
}
