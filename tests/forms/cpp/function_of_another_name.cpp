// Form: The file defines a helper and lacks the function.
// Verdict: compile_error
// Says: no function of that name: looked for
// Says: the file defines `heapify`

vector<int> heapify(vector<int> a) { return a; }
