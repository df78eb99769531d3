// Form: The function prints its answer in place of returning it.
// Verdict: wrong_answer
// Says: the answer is what `return` gives

void heapSort(vector<int> nums) { cout << 1; }
