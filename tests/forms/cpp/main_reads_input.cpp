// Form: A `main` that is not called reads input, and the function sets how it would: nothing is said.
// Verdict: wrong_answer
// Report: compile.messages = null

vector<int> heap_sort(vector<int> nums) { cin.tie(nullptr); return nums; }
int main() { int n; cin >> n; }
