// Form: The function returns booleans where integers are expected, and they count as 1 and 0.
// Verdict: wrong_answer
// Tells: {true, false}, which counts as [1, 0]
// Report: counterexample.returned = "{true, false}"
// Report: counterexample.got = "[1, 0]"

vector<bool> heapSort(vector<int> nums) { return {true, false}; }
