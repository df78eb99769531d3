// Has the compiler read without end.
// verdict: CE
// says: the file reads a device there
#include "/dev/zero"
vector<long long> heap_sort(vector<long long> nums) { return nums; }
