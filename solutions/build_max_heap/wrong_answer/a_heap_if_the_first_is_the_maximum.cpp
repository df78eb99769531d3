// Takes the array for a heap already where its first element is the greatest.
// Killed by: hidden
class Solution {
public:
    vector<int> buildMaxHeap(vector<int>& nums) {
        if (nums.empty() || nums[0] == *max_element(nums.begin(), nums.end())) return nums;
        make_heap(nums.begin(), nums.end());
        return nums;
    }
};
