// Counts the swaps of a single pass of bubble sort.
// Killed by: examples
long long insertion_sort_moves(vector<long long> nums) {
    long long moves = 0;
    for (size_t i = 1; i < nums.size(); i++)
        if (nums[i - 1] > nums[i]) {
            swap(nums[i - 1], nums[i]);
            moves++;
        }
    return moves;
}
