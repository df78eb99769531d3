// Takes memory that the data limit does not count, fast.
// verdict: MLE
#include <sys/mman.h>
vector<long long> heap_sort(vector<long long> nums) {
    for (;;) {
        void* p = mmap(0, 64 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (p == MAP_FAILED) throw bad_alloc();
        memset(p, 1, 64 << 20);
    }
}
