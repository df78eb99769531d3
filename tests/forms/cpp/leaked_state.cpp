// Form: A global variable carries state from call to call.
// Verdict: wrong_answer
// Report: failure.finding.kind = "leaked_state"

vector<int> seen;
vector<int> heap_sort(vector<int> nums) {
    seen.insert(seen.end(), nums.begin(), nums.end());
    sort(seen.begin(), seen.end());
    return seen;
}
