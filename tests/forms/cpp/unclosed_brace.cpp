// Form: A brace is not closed.
// Verdict: compile_error
// Line: 14
// Says: at end of input
// Says: heap_sort.cpp:11:
// Never says: kata_
// Never says: /usr/
// Never says: /tmp/
// Never says: scratch

vector<int> heap_sort(vector<int> nums) {
    for (int x : nums) {
    return nums;
}
