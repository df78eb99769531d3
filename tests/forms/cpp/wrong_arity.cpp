// Form: The function takes a parameter more than the problem passes.
// Verdict: compile_error
// Says: 2
// Says: 1

vector<int> heap_sort(vector<int> nums, int size) {
    return nums;
}
