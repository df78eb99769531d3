// Form: The function loops without end.
// Options: --time-limit 0.3
// Verdict: time_limit_exceeded
// Says: "cpu"

vector<int> heap_sort(vector<int> nums) {
    for (volatile int i = 0;; i = i + 1) {}
    return nums;
}
