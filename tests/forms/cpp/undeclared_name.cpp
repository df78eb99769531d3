// Form: A function is called that is not declared.
// Verdict: compile_error
// Line: 7
// Says: undeclared

vector<int> heap_sort(vector<int> nums) {
    undeclared(nums);
    return nums;
}
