// Form: The function sleeps longer than a call may.
// Options: --time-limit 0.3
// Verdict: time_limit_exceeded
// Says: "rest"

vector<int> heap_sort(vector<int> nums) {
    this_thread::sleep_for(chrono::seconds(60));
    return nums;
}
