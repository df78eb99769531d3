// Keeps the count in 32 bits, which 65 537 descending elements exceed.
// Killed by: hidden
int insertion_sort_moves(vector<int>& nums) {
    vector<int> spare(nums.size());
    unsigned moves = 0;
    for (size_t width = 1; width < nums.size(); width *= 2) {
        for (size_t low = 0; low < nums.size(); low += 2 * width) {
            size_t middle = min(low + width, nums.size()), high = min(low + 2 * width, nums.size());
            size_t i = low, j = middle;
            for (size_t at = low; at < high; at++) {
                if (i < middle && (j == high || nums[i] <= nums[j])) {
                    spare[at] = nums[i++];
                } else {
                    moves += middle - i;
                    spare[at] = nums[j++];
                }
            }
        }
        swap(nums, spare);
    }
    return moves;
}
