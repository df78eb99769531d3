// Lets threads work while the call itself sleeps.
// verdict: TLE
vector<long long> heap_sort(vector<long long> nums) {
    vector<thread> threads;
    for (int i = 0; i < 4; i++) threads.emplace_back([] { for (volatile long n = 0;; n = n + 1) {} });
    for (;;) this_thread::sleep_for(chrono::seconds(1));
}
