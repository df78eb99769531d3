// Has its memory from the start.
// verdict: MLE, RTE
static char all[1 << 30];
vector<long long> heap_sort(vector<long long> nums) {
    memset(all, 1, sizeof all);
    return nums;
}
