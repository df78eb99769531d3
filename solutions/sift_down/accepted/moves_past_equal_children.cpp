// Also swaps with an equal child. Integers that are equal cannot be told apart, so the array stays the same, and
// below an equal child nothing is larger: the answer is right. A class, int elements and a reference.
class Solution {
public:
    vector<int> siftDown(vector<int>& nums, int i, int size) {
        int left = 2 * i + 1, right = 2 * i + 2;
        if (left >= size) return nums;
        int child = right < size && nums[right] > nums[left] ? right : left;
        if (nums[child] < nums[i]) return nums;
        swap(nums[i], nums[child]);
        return siftDown(nums, child, size);
    }
};
