// Waits for a signal that never comes.
// verdict: TLE
#include <unistd.h>
vector<long long> heap_sort(vector<long long> nums) { pause(); return nums; }
