// Form: The last element of an empty vector is asked for.
// Verdict: run_time_error
// Says: empty container
// Says: std::vector::back

vector<int> heap_sort(vector<int> nums) {
    vector<int> none; return {none.back()};
}
