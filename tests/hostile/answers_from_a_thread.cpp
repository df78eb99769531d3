// A thread writes to every descriptor while the call runs.
// verdict: RTE, OLE, WA
#include <unistd.h>
vector<long long> heap_sort(vector<long long> nums) {
    thread([] { for (;;) for (int d = 3; d < 10; d++) if (write(d, "garbage!", 8) < 0) continue; }).detach();
    this_thread::sleep_for(chrono::milliseconds(20));
    sort(nums.begin(), nums.end());
    return nums;
}
