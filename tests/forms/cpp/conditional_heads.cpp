// Form: Two heads of one helper stand in the branches of an `#ifdef`.
// Options: --case mixed_order
// Verdict: accepted

#ifdef LOCAL
void show(int x) {
#else
void show(int) {
#endif
}
vector<int> heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; }
