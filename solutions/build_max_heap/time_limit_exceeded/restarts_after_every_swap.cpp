// Looks for the first child that exceeds its parent, swaps the two and starts again from the root: O(n^2) and more.
// Killed by: hidden or growth
vector<int> build_max_heap(vector<int> nums) {
    for (size_t child = 1; child < nums.size();) {
        size_t parent = (child - 1) / 2;
        if (nums[child] > nums[parent]) {
            swap(nums[child], nums[parent]);
            child = 1;
        } else {
            ++child;
        }
    }
    return nums;
}
