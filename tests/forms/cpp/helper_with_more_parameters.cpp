// Form: A function of the problem's name takes the length as well, and helps the entry.
// Options: --case mixed_order
// Verdict: accepted

void heapSort(vector<int>& a, int n) { sort(a.begin(), a.begin() + n); }
vector<int> sortArray(vector<int>& nums) { heapSort(nums, nums.size()); return nums; }