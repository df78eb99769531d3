// Form: The function sorts its argument and returns nothing.
// Verdict: wrong_answer
// Says: nothing (the function is void; one that changes `nums` in place returns its type and ends with `return nums;`)

void heapSort(vector<int>& nums) { sort(nums.begin(), nums.end()); }
