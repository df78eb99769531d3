// Takes what the whole system shares: queues, segments, keys, priorities, pinned and merged pages, the disk's attention.
// verdict: RTE
// says: all of it is refused
#include <fcntl.h>
#include <mqueue.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
static string made;
static void refused(const string& what, long result) {
    if (result >= 0 || (errno != EPERM && errno != ENOSYS)) made += " " + what;
}
vector<long long> heap_sort(vector<long long> nums) {
    alignas(64) static char room[1 << 16];
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(0, &cores);
    sched_param parameters = {0};
    int pipes[2], file = open("/usr/lib", O_RDONLY);
    if (pipe(pipes) != 0) throw runtime_error("no pipe");
    refused("mq_open", syscall(SYS_mq_open, "kata", O_CREAT | O_RDWR, 0600, nullptr));
    refused("shmget", syscall(SYS_shmget, 0, 4096, 0600 | 01000));
    refused("semget", syscall(SYS_semget, 0, 1, 0600 | 01000));
    refused("msgget", syscall(SYS_msgget, 0, 0600 | 01000));
    refused("add_key", syscall(SYS_add_key, "user", "kata", "x", 1, -3));
    refused("memfd_create", syscall(SYS_memfd_create, "kata", 0));
    refused("io_setup", syscall(SYS_io_setup, 8, room));
    refused("io_uring_setup", syscall(425, 8, room));
    refused("ioprio_set", syscall(SYS_ioprio_set, 1, 0, 0));
    refused("setpriority", syscall(SYS_setpriority, 0, 0, 5));
    refused("sched_setscheduler", syscall(SYS_sched_setscheduler, 0, SCHED_BATCH, &parameters));
    refused("sched_setaffinity", syscall(SYS_sched_setaffinity, 0, sizeof cores, &cores));
    refused("sched_setattr", syscall(SYS_sched_setattr, 0, room, 0));
    refused("F_SETPIPE_SZ", fcntl(pipes[0], F_SETPIPE_SZ, 1 << 20));
    refused("F_ADD_SEALS", fcntl(pipes[0], F_ADD_SEALS, 0));
    refused("mlock", syscall(SYS_mlock, room, 4096));
    refused("mlockall", syscall(SYS_mlockall, 1));
    refused("mbind", syscall(SYS_mbind, room, 4096, 0, nullptr, 0, 0));
    refused("vmsplice", syscall(SYS_vmsplice, pipes[1], room, 0, 0));
    for (int advice : {MADV_MERGEABLE, MADV_COLD, MADV_PAGEOUT, MADV_REMOVE, MADV_HWPOISON, 101}) refused("madvise", madvise(room, 4096, advice));
    refused("sync", syscall(SYS_sync));
    refused("syncfs", syscall(SYS_syncfs, file));
    refused("sync_file_range", syscall(SYS_sync_file_range, file, 0l, 0l, 7));
    refused("readahead", syscall(SYS_readahead, file, 0l, 4096));
    refused("fadvise64", syscall(SYS_fadvise64, file, 0l, 0l, POSIX_FADV_DONTNEED));
    refused("timerfd_create", syscall(SYS_timerfd_create, 0, 0));
    refused("signalfd4", syscall(SYS_signalfd4, -1, room, 8, 0));
    for (int option : {PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_PTRACER, PR_SET_CHILD_SUBREAPER, PR_SET_TIMERSLACK, PR_SET_MM, PR_SET_SECCOMP, 62, 67})
        refused("prctl", prctl(option, 1, 0, 0, 0));
    refused("seccomp", syscall(SYS_seccomp, 1, 0, nullptr));
    refused("membarrier", syscall(SYS_membarrier, 1, 0, 0));
    refused("setsid", syscall(SYS_setsid));
    throw runtime_error(made.empty() ? "all of it is refused" : "made:" + made);
}
