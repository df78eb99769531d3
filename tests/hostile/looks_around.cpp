// Looks at what lies outside: mounts, file systems, handles, other processes, other pages; watches what happens there.
// verdict: RTE
// says: all of it is refused
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
static string made;
static void refused(const string& what, long result) {
    if (result >= 0 || (errno != EPERM && errno != ENOSYS)) made += " " + what;
}
vector<long long> heap_sort(vector<long long> nums) {
    alignas(64) static char room[1 << 16];
    int file = open("/usr/lib", O_RDONLY), id = 0;
    unsigned long request[4] = {24, ~0ul, 0, 0};
    refused("statfs", syscall(SYS_statfs, "/", room));
    refused("fstatfs", syscall(SYS_fstatfs, file, room));
    refused("statmount", syscall(457, request, room, sizeof room, 0));
    refused("listmount", syscall(458, request, room, 8, 0));
    refused("name_to_handle_at", syscall(SYS_name_to_handle_at, AT_FDCWD, "/", room, &id, 0));
    refused("inotify_init1", syscall(SYS_inotify_init1, 0));
    refused("fanotify_init", syscall(SYS_fanotify_init, 0, 0));
    refused("getpgid", syscall(SYS_getpgid, 0));
    refused("getsid", syscall(SYS_getsid, 0));
    refused("getpriority", syscall(SYS_getpriority, 0, 0));
    refused("get_robust_list", syscall(SYS_get_robust_list, 0, room, room + 8));
    refused("capget", syscall(SYS_capget, room, room + 64));
    refused("process_vm_readv", syscall(SYS_process_vm_readv, getppid(), room, 0, room, 0, 0));
    refused("kcmp", syscall(SYS_kcmp, getpid(), getppid(), 0, 0, 0));
    refused("pidfd_open", syscall(434, getppid(), 0));
    refused("mincore", syscall(SYS_mincore, room, 4096, room + 8192));
    refused("cachestat", syscall(451, file, request, room, 0));
    refused("openat2", syscall(437, AT_FDCWD, "/usr/lib", request, 24));
    refused("open_tree", syscall(428, AT_FDCWD, "/", 0));
    refused("landlock_create_ruleset", syscall(444, nullptr, 0, 1));
    throw runtime_error(made.empty() ? "all of it is refused" : "made:" + made);
}
