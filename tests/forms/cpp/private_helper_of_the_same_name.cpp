// Form: A private method has the problem's name, and the entry an alias.
// Options: --case mixed_order
// Verdict: accepted

class Solution {
    void heapSort(vector<int>& a) { sort(a.begin(), a.end()); }
public:
    vector<int> sortArray(vector<int>& nums) { heapSort(nums); return nums; }
};
