// Builds a min-heap and puts its root last: the result descends.
// Killed by: examples
vector<int> heapSort(vector<int> nums) {
    make_heap(nums.begin(), nums.end(), greater<int>());
    sort_heap(nums.begin(), nums.end(), greater<int>());
    return nums;
}
