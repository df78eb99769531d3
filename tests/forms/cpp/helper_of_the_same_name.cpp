// Form: A function that returns nothing has the problem's name, and the entry an alias.
// Options: --case mixed_order
// Verdict: accepted

void heapSort(vector<int>& a) { sort(a.begin(), a.end()); }
vector<int> sortArray(vector<int>& nums) { heapSort(nums); return nums; }
