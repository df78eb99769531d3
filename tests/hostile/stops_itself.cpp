// Stops itself.
// verdict: TLE
#include <signal.h>
vector<long long> heap_sort(vector<long long> nums) { raise(SIGSTOP); return nums; }
