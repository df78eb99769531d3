// Makes a call by its x32 number, which a filter that counts in the usual ones does not see.
// verdict: RTE
#include <sys/syscall.h>
#include <unistd.h>
vector<long long> heap_sort(vector<long long> nums) {
    if (syscall(0x40000000 + SYS_getpid) < 0) throw runtime_error("refused");
    return nums;
}
