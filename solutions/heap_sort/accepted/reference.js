// Heap sort: build a max-heap, then move its root behind the shrinking heap, again and again.

/**
 * Sorts `nums` in ascending order in O(n log n), with O(1) memory beside the array.
 * @param {number[]} nums
 * @return {number[]}
 */
function heapSort(nums) {
    // Every index from n / 2 on has no child. Going backwards from the last parent, both subtrees of a node are heaps when its turn comes.
    for (let parent = (nums.length >> 1) - 1; parent >= 0; parent--) {
        siftDown(nums, parent, nums.length);
    }
    // The first end + 1 elements are the heap; behind them, sorted, are the largest.
    for (let end = nums.length - 1; end > 0; end--) {
        [nums[0], nums[end]] = [nums[end], nums[0]];
        siftDown(nums, 0, end);
    }
    return nums;
}

// Moves nums[parent] down among the first `size` elements until no child is larger.
function siftDown(nums, parent, size) {
    // Larger children move up into the hole, and the value is written once, where the hole comes to rest.
    const value = nums[parent];
    for (let child = 2 * parent + 1; child < size; child = 2 * parent + 1) {
        // The last parent of a heap of even size has a left child only.
        if (child + 1 < size && nums[child + 1] > nums[child]) {
            child += 1;
        }
        if (nums[child] <= value) {
            break;
        }
        nums[parent] = nums[child];
        parent = child;
    }
    nums[parent] = value;
}
