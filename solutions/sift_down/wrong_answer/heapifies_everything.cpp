// Makes a heap of all the first `size` elements, though only the subtree below i is asked for.
// Killed by: hidden
class Solution {
public:
    vector<int> siftDown(vector<int>& nums, int i, int size) {
        for (int start = size / 2 - 1; start >= 0; --start) sift(nums, start, size);
        return nums;
    }

private:
    void sift(vector<int>& nums, int i, int size) {
        for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && nums[child + 1] > nums[child]) ++child;
            if (nums[child] <= nums[i]) break;
            swap(nums[i], nums[child]);
            i = child;
        }
    }
};
