// Form: The function aborts the program.
// Verdict: run_time_error
// Says: SIGABRT

vector<int> heap_sort(vector<int> nums) {
    abort();
}
