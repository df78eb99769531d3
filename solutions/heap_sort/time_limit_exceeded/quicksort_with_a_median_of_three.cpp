// Quicksort around the median of the first, the middle and the last element, which an array can be made for: every pivot is then the second
// smallest of what is left.
// Killed by: hidden or growth
void sort_part(vector<int>& nums, int low, int high) {
    while (low < high) {
        int first = nums[low], middle = nums[(low + high) / 2], last = nums[high];
        int pivot = max(min(first, middle), min(max(first, middle), last));
        int i = low, j = high;
        while (i <= j) {
            while (nums[i] < pivot) ++i;
            while (nums[j] > pivot) --j;
            if (i <= j) swap(nums[i++], nums[j--]);
        }
        // Only the shorter part is sorted by recursion, so the stack stays small.
        if (j - low < high - i) {
            sort_part(nums, low, j);
            low = i;
        } else {
            sort_part(nums, i, high);
            high = j;
        }
    }
}

vector<int> heap_sort(vector<int> nums) {
    sort_part(nums, 0, (int)nums.size() - 1);
    return nums;
}
