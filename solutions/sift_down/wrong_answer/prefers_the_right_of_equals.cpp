// Takes the right child where both are equal.
// Killed by: examples
vector<long long> sift_down(vector<long long> nums, long long i, long long size) {
    for (long long child = 2 * i + 1; child < size; child = 2 * i + 1) {
        if (child + 1 < size && nums[child + 1] >= nums[child]) ++child;
        if (nums[child] <= nums[i]) break;
        swap(nums[i], nums[child]);
        i = child;
    }
    return nums;
}
