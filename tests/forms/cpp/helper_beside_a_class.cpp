// Form: A function of the problem's name helps a method of LeetCode's class.
// Options: --case mixed_order
// Verdict: accepted

void heapSort(vector<int>& a) { sort(a.begin(), a.end()); }
class Solution { public: vector<int> sortArray(vector<int>& nums) { heapSort(nums); return nums; } };
