// Selection sort, O(n^2) for every input.
// Killed by: hidden or growth
vector<int> heap_sort(vector<int> nums) {
    for (size_t to = 0; to < nums.size(); ++to) {
        size_t smallest = to;
        for (size_t from = to + 1; from < nums.size(); ++from)
            if (nums[from] < nums[smallest]) smallest = from;
        swap(nums[to], nums[smallest]);
    }
    return nums;
}
