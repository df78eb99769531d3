// Reads the right child without asking whether there is one.
// Killed by: hidden
vector<int> build_max_heap(vector<int> nums) {
    int n = nums.size();
    for (int start = n / 2 - 1; start >= 0; --start)
        for (int parent = start; 2 * parent + 1 < n;) {
            int child = 2 * parent + 1;
            if (nums.at(child + 1) > nums.at(child)) ++child;
            if (nums[child] <= nums[parent]) break;
            swap(nums[child], nums[parent]);
            parent = child;
        }
    return nums;
}
