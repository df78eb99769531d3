// Swaps with the larger child once and does not follow the element further down.
// Killed by: hidden
void sift_down(vector<long long>& nums, size_t parent, size_t size) {
    size_t child = 2 * parent + 1;
    if (child >= size) return;
    if (child + 1 < size && nums[child + 1] > nums[child]) ++child;
    if (nums[child] > nums[parent]) swap(nums[parent], nums[child]);
}

vector<long long> heap_sort(vector<long long> nums) {
    for (size_t parent = nums.size() / 2; parent-- > 0;) sift_down(nums, parent, nums.size());
    for (size_t size = nums.size(); size > 1; --size) {
        swap(nums[0], nums[size - 1]);
        sift_down(nums, 0, size - 1);
    }
    return nums;
}
