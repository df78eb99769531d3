// Builds a min-heap.
// Killed by: examples
vector<int> buildMaxHeap(vector<int> nums) {
    make_heap(nums.begin(), nums.end(), greater<int>());
    return nums;
}
