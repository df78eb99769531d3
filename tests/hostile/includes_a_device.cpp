// Has the compiler read without end.
// verdict: CE
#include "/dev/zero"
vector<long long> heap_sort(vector<long long> nums) { return nums; }
