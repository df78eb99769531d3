// Form: The function writes through a null pointer.
// Verdict: run_time_error
// Says: SIGSEGV

vector<int> heap_sort(vector<int> nums) {
    volatile int* p = nullptr; *p = 1; return nums;
}
