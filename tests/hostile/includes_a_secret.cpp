// Has the compiler read a file and show it in its errors.
// verdict: CE
// hides: root:
#include "/etc/passwd"
vector<long long> heap_sort(vector<long long> nums) { return nums; }
