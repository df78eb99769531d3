// Form: The function returns nothing and cannot change its argument: returning it is not suggested.
// Verdict: wrong_answer
// Says: nothing (the function is void; the answer is what `return` gives)

void heapSort(const vector<int>& nums) {}
