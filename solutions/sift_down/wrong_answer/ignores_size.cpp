// Sifts through the whole array, as if `size` were its length.
// Killed by: examples
vector<int> siftDown(vector<int> nums, int i, int size) {
    size = nums.size();
    for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
        if (child + 1 < size && nums[child + 1] > nums[child]) ++child;
        if (nums[child] <= nums[i]) break;
        swap(nums[i], nums[child]);
        i = child;
    }
    return nums;
}
