// Insertion sort: up to k shifts for every element, which for a large k is O(nk).
// Killed by: hidden or growth
vector<int> sort_nearly_sorted(vector<int>& nums, int k) {
    for (int end = 1; end < (int)nums.size(); ++end) {
        int num = nums[end], at = end;
        while (at > 0 && nums[at - 1] > num) {
            nums[at] = nums[at - 1];
            --at;
        }
        nums[at] = num;
    }
    return nums;
}
