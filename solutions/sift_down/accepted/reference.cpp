// Sift-down: the one step that heap sort, building a heap and taking its root are all made of.

// Moves nums[i] down among the first `size` elements until no child is larger, in O(log size).
// Both subtrees of i must be heaps already, and 0 <= i < size <= nums.size().
vector<long long> sift_down(vector<long long> nums, long long i, long long size) {
    for (long long child = 2 * i + 1; child < size; child = 2 * i + 1) {
        // Only a strictly larger right child is preferred: of equal children the left one rises.
        if (child + 1 < size && nums[child + 1] > nums[child]) ++child;
        if (nums[child] <= nums[i]) break;
        swap(nums[i], nums[child]);
        i = child;
    }
    return nums;
}
