// Form: The function throws an integer.
// Verdict: run_time_error
// Says: thrown int
// Says: 42

vector<int> heap_sort(vector<int> nums) {
    throw 42;
}
