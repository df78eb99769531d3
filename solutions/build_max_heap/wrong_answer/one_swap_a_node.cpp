// Swaps each parent with its larger child once, and does not follow the element further down.
// Killed by: hidden
vector<int> build_max_heap(vector<int> nums) {
    int n = nums.size();
    for (int parent = n / 2 - 1; parent >= 0; --parent) {
        int child = 2 * parent + 1;
        if (child + 1 < n && nums[child + 1] > nums[child]) ++child;
        if (nums[child] > nums[parent]) swap(nums[child], nums[parent]);
    }
    return nums;
}
