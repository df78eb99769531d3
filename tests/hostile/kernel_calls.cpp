// Tries calls that only harm: bpf, io_uring, userfaultfd, keys, namespaces, mounts.
// verdict: RTE
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>
vector<long long> heap_sort(vector<long long> nums) {
    bool any = syscall(SYS_bpf, 0, 0, 0) >= 0 || syscall(SYS_io_uring_setup, 1, 0) >= 0 ||
               syscall(SYS_userfaultfd, 0) >= 0 || syscall(SYS_keyctl, 0, 0) >= 0 || unshare(CLONE_NEWUSER) == 0 ||
               mount("tmpfs", ".", "tmpfs", 0, "") == 0;
    if (!any) throw runtime_error("refused");
    return nums;
}
