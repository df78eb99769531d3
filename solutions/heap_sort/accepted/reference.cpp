// Heap sort: build a max-heap, then move its root behind the shrinking heap, again and again.

// Moves nums[parent] down among the first `size` elements until no child is larger.
// Both subtrees of `parent` must be heaps already.
void sift_down(vector<long long>& nums, size_t parent, size_t size) {
    while (2 * parent + 1 < size) {
        size_t child = 2 * parent + 1;
        // The last parent of a heap of even size has a left child only.
        if (child + 1 < size && nums[child + 1] > nums[child]) ++child;
        if (nums[child] <= nums[parent]) return;
        swap(nums[parent], nums[child]);
        parent = child;
    }
}

// Sorts in ascending order in O(n log n), with O(1) memory beside the array.
vector<long long> heap_sort(vector<long long> nums) {
    // Backwards from the last parent: both subtrees are heaps when a node's turn comes.
    // Counting down with `parent-- > 0` is safe for an unsigned index, also when n is 0.
    for (size_t parent = nums.size() / 2; parent-- > 0;) sift_down(nums, parent, nums.size());
    // The first `size` elements are the heap; those behind are sorted and the largest.
    for (size_t size = nums.size(); size > 1; --size) {
        swap(nums[0], nums[size - 1]);
        sift_down(nums, 0, size - 1);
    }
    return nums;
}
