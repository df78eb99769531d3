// Top-down: the heap grows by one element at a time, which climbs to its place. O(n log n) at worst. A class under
// an alias, with int elements and a reference.
class Solution {
public:
    vector<int> buildHeap(vector<int>& nums) {
        for (int end = 1; end < (int)nums.size(); ++end)
            for (int at = end; at > 0 && nums[(at - 1) / 2] < nums[at]; at = (at - 1) / 2)
                swap(nums[at], nums[(at - 1) / 2]);
        return nums;
    }
};
