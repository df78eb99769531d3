// Starts threads without end.
// verdict: RTE, MLE, TLE
vector<long long> heap_sort(vector<long long> nums) {
    vector<thread> threads;
    for (;;) threads.emplace_back([] { this_thread::sleep_for(chrono::hours(1)); });
}
