// Form: The function ends the program before it has returned.
// Verdict: run_time_error
// Says: exit code 0

vector<int> heap_sort(vector<int> nums) {
    exit(0);
}
