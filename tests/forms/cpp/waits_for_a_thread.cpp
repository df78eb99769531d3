// Form: The first call waits for a thread that computes for longer than a call may be idle.
// Options: --time-limit 60
// Verdict: accepted

static int n_calls = 0;
vector<int> heap_sort(vector<int> nums) {
    if (n_calls++ == 0) {
        thread busy([] {
            timespec used{};
            while (used.tv_sec < 1 || used.tv_nsec < 500000000) clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        });
        busy.join();
    }
    sort(nums.begin(), nums.end());
    return nums;
}
