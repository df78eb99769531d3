// Off by one in the heap's size: the sift after a swap still sees the element that was just put in its place.
// Killed by: examples
void sift_down(vector<int>& nums, int parent, int size) {
    for (int child = 2 * parent + 1; child < size; child = 2 * parent + 1) {
        if (child + 1 < size && nums[child + 1] > nums[child]) ++child;
        if (nums[child] <= nums[parent]) return;
        swap(nums[parent], nums[child]);
        parent = child;
    }
}

vector<int> heap_sort(vector<int> nums) {
    int n = nums.size();
    for (int parent = n / 2 - 1; parent >= 0; --parent) sift_down(nums, parent, n);
    for (int end = n - 1; end > 0; --end) {
        swap(nums[0], nums[end]);
        sift_down(nums, 0, end + 1);
    }
    return nums;
}
