// Has the compiler read without end.
// verdict: CE
// says: a device is read there
#include "/dev/zero"
vector<long long> heap_sort(vector<long long> nums) { return nums; }
