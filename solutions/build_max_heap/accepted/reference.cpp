// Building a max-heap bottom-up in O(n), by sifting down every parent from the last one to the root.

// Moves nums[parent] down until no child is larger. Both its subtrees must be heaps already.
void sift_down(vector<long long>& nums, size_t parent) {
    while (2 * parent + 1 < nums.size()) {
        size_t child = 2 * parent + 1;
        // The last parent of a heap of even size has a left child only.
        if (child + 1 < nums.size() && nums[child + 1] > nums[child]) ++child;
        if (nums[child] <= nums[parent]) return;
        swap(nums[parent], nums[child]);
        parent = child;
    }
}

// O(n), not O(n log n): half of the nodes are leaves and cost nothing, a quarter sink one level at most, an eighth two,
// and n/4 + 2n/8 + 3n/16 + ... stays below n.
vector<long long> build_max_heap(vector<long long> nums) {
    // Counting down with `parent-- > 0` is safe for an unsigned index, also when n is 0.
    for (size_t parent = nums.size() / 2; parent-- > 0;) sift_down(nums, parent);
    return nums;
}
