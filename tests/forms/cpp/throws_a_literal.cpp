// Form: The function throws a string literal.
// Verdict: run_time_error
// Says: char const*
// Says: bad thing

vector<int> heap_sort(vector<int> nums) {
    throw "bad thing";
}
