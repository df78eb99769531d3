// Form: A recursion has no end.
// Verdict: run_time_error
// Says: stack overflow

long long down(volatile long long n) { return n + down(n + 1) * 3; }
vector<long long> heap_sort(vector<long long> nums) {
    return {down(0)};
}
