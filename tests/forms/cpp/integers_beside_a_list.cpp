// Form: A list and two integers of different types are passed, and a reference comes back.
// Problem: sift_down
// Verdict: accepted

vector<int>& sift_down(vector<int>& nums, int i, size_t size) {
    for (;;) {
        size_t top = i;
        for (size_t child : {2 * (size_t)i + 1, 2 * (size_t)i + 2})
            if (child < size && nums[child] > nums[top]) top = child;
        if (top == (size_t)i) return nums;
        swap(nums[i], nums[top]);
        i = top;
    }
}
