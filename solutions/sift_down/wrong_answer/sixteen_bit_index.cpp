// Keeps the index it begins at in 16 bits: 65536 becomes 0, and in place of a leaf an inner element sinks.
// Killed by: hidden
vector<int> sift_down(vector<int> nums, int i, int size) {
    const uint16_t start = i;
    int parent = start;
    for (;;) {
        int child = 2 * parent + 1;
        if (child >= size) return nums;
        if (child + 1 < size && nums[child + 1] > nums[child]) ++child;
        if (nums[child] <= nums[parent]) return nums;
        swap(nums[parent], nums[child]);
        parent = child;
    }
}
