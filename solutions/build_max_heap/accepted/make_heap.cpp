// The standard library's heap; camelCase, and a return type that is deduced.
auto buildMaxHeap(vector<int> nums) {
    make_heap(nums.begin(), nums.end());
    return nums;
}
