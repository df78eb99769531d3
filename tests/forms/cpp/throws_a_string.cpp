// Form: The function throws a `std::string`.
// Verdict: run_time_error
// Says: thrown std::string
// Says: so

vector<int> heap_sort(vector<int> nums) {
    throw string("so");
}
