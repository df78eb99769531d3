//! The calls that every confined program may make: its own memory, threads, files and clocks. Also the conditions on arguments.

use nix::libc;

use super::filter::{Action, CallRule, Clause, Condition};

/// A call that is allowed with any arguments.
pub fn always(call: i64) -> CallRule {
    when(call, [Vec::new()])
}

/// A call that is allowed if all conditions of one of the alternatives hold.
pub fn when<const N: usize>(call: i64, alternatives: [Vec<Condition>; N]) -> CallRule {
    let cases = alternatives.map(|tests| Clause { tests, outcome: Action::Made });
    CallRule { call, cases: cases.into() }
}

/// A call that is not made, though its caller is told that it succeeded.
pub fn pretended(call: i64) -> CallRule {
    CallRule { call, cases: vec![Clause { tests: Vec::new(), outcome: Action::Answered(0) }] }
}

/// The argument, of which the kernel uses the lower half, is one of these.
pub fn one_of<T: Into<i64>>(argument: u8, values: impl IntoIterator<Item = T>) -> Condition {
    Condition::OneOf { argument, values: values.into_iter().map(|value| value.into() as u32).collect() }
}

/// The argument, of which the kernel uses the lower half, has no other bits than these.
pub fn within(argument: u8, bits: i32) -> Condition {
    Condition::Bits { argument, mask: u64::from(!bits as u32), value: 0 }
}

/// Like `within`, for an argument that the kernel uses in full.
pub fn within_long(argument: u8, bits: i32) -> Condition {
    Condition::Bits { argument, mask: !u64::from(bits as u32), value: 0 }
}

/// The bits of `mask` in the argument are exactly those of `value`.
pub fn bits(argument: u8, mask: i32, value: i32) -> Condition {
    Condition::Bits { argument, mask: u64::from(mask as u32), value: u64::from(value as u32) }
}

/// The argument is a null pointer.
pub fn null(argument: u8) -> Condition {
    Condition::Bits { argument, mask: u64::MAX, value: 0 }
}

/// The rules for what every program may do. `own` is the number of its first process.
pub fn rules(own: u32) -> Vec<CallRule> {
    let mut rules: Vec<CallRule> =
        [MEMORY, THREADS, FILES, NAMES_OF_FILES, WAITING, ITSELF].concat().into_iter().map(always).collect();
    #[cfg(target_arch = "x86_64")]
    rules.extend(OLDER_CALLS.iter().copied().map(always));
    rules.extend(memory());
    rules.extend(opening());
    let own = i64::from(own);
    rules.extend([
        // Numbers above the fixed clocks stand for the CPU time of other processes.
        when(libc::SYS_clock_gettime, [vec![within(0, 0x0f)]]),
        when(libc::SYS_clock_getres, [vec![within(0, 0x0f)]]),
        when(libc::SYS_clock_nanosleep, [vec![within(0, 0x0f)]]),
        when(libc::SYS_ioctl, [vec![one_of(1, REQUESTS)]]),
        when(libc::SYS_prctl, [vec![one_of(0, [libc::PR_SET_NAME, libc::PR_GET_NAME])]]),
        // A process signals only itself, and sets only its own limits.
        when(libc::SYS_kill, [vec![one_of(0, [own])]]),
        when(libc::SYS_tgkill, [vec![one_of(0, [own])]]),
        when(libc::SYS_prlimit64, [vec![one_of(0, [0, own])]]),
    ]);
    #[cfg(target_arch = "x86_64")]
    rules.push(when(libc::SYS_arch_prctl, [vec![one_of(0, [ARCH_SET_FS, ARCH_GET_FS])]]));
    rules
}

#[cfg(target_arch = "x86_64")]
const ARCH_SET_FS: i32 = 0x1002;
#[cfg(target_arch = "x86_64")]
const ARCH_GET_FS: i32 = 0x1003;

/// Requests for terminals, pipes and descriptors. Not listed: requests that change a file's attributes or share its blocks, set the owner of its
/// signals, type into a terminal, or belong to a driver.
const REQUESTS: [i64; 7] = [
    libc::TCGETS as i64,
    libc::TIOCGWINSZ as i64,
    libc::FIONREAD as i64,
    libc::FIONBIO as i64,
    libc::FIOCLEX as i64,
    libc::FIONCLEX as i64,
    // TCGETS2, which newer C libraries use.
    0x802c_542a,
];

/// Memory that is counted, and advice that affects only the program's own pages.
fn memory() -> [CallRule; 3] {
    // Not listed: MAP_GROWSDOWN, which no limit counts, and huge pages, which come from the system's reserve.
    let flags = libc::MAP_SHARED
        | libc::MAP_PRIVATE
        | libc::MAP_FIXED
        | libc::MAP_FIXED_NOREPLACE
        | libc::MAP_ANONYMOUS
        | libc::MAP_NORESERVE
        | libc::MAP_POPULATE
        | libc::MAP_NONBLOCK
        | libc::MAP_STACK
        | libc::MAP_DENYWRITE
        | libc::MAP_EXECUTABLE;
    let protection = libc::PROT_READ | libc::PROT_WRITE | libc::PROT_EXEC;
    // Not listed: advice that evicts pages of files which others use, or merges pages with those of other processes.
    let advice = [
        libc::MADV_NORMAL,
        libc::MADV_RANDOM,
        libc::MADV_SEQUENTIAL,
        libc::MADV_WILLNEED,
        libc::MADV_DONTNEED,
        libc::MADV_FREE,
        libc::MADV_DONTFORK,
        libc::MADV_DOFORK,
        libc::MADV_HUGEPAGE,
        libc::MADV_NOHUGEPAGE,
        libc::MADV_DONTDUMP,
        libc::MADV_DODUMP,
        libc::MADV_POPULATE_READ,
        libc::MADV_POPULATE_WRITE,
        MADV_GUARD_INSTALL,
        MADV_GUARD_REMOVE,
    ];
    [
        when(libc::SYS_mmap, [vec![within_long(2, protection), within_long(3, flags)]]),
        when(libc::SYS_mprotect, [vec![within_long(2, protection)]]),
        when(libc::SYS_madvise, [vec![one_of(2, advice)]]),
    ]
}

/// Guard pages below the stacks of threads, as glibc 2.42 installs them.
const MADV_GUARD_INSTALL: i32 = 102;
const MADV_GUARD_REMOVE: i32 = 103;

/// Landlock before version 3 lets a program truncate a file that it may open for reading, or for nothing.
fn opening() -> Vec<CallRule> {
    let flags = |argument: u8| {
        let emptied = |mode: i32| vec![bits(argument, libc::O_TRUNC | libc::O_ACCMODE, libc::O_TRUNC | mode)];
        [vec![bits(argument, libc::O_TRUNC, 0)], emptied(libc::O_WRONLY), emptied(libc::O_RDWR)]
    };
    vec![
        when(libc::SYS_openat, flags(2)),
        #[cfg(target_arch = "x86_64")]
        when(libc::SYS_open, flags(1)),
    ]
}

/// The commands of `fcntl` that read or change a descriptor for its own process. Not listed: locks, leases, notifications, and the owner of a
/// file's signals.
pub fn descriptors() -> [Vec<Condition>; 2] {
    let harmless = [libc::F_DUPFD, libc::F_DUPFD_CLOEXEC, libc::F_GETFD, libc::F_SETFD, libc::F_GETFL];
    [vec![one_of(1, harmless)], vec![one_of(1, [libc::F_SETFL]), bits(2, libc::O_ASYNC, 0)]]
}

/// The flags of `clone` with which C libraries start a thread.
pub const THREAD: i32 = libc::CLONE_VM
    | libc::CLONE_FS
    | libc::CLONE_FILES
    | libc::CLONE_SIGHAND
    | libc::CLONE_THREAD
    | libc::CLONE_SYSVSEM
    | libc::CLONE_SETTLS
    | libc::CLONE_PARENT_SETTID
    | libc::CLONE_CHILD_SETTID
    | libc::CLONE_CHILD_CLEARTID
    | libc::CLONE_DETACHED;

const MEMORY: &[i64] = &[libc::SYS_brk, libc::SYS_munmap, libc::SYS_mremap, libc::SYS_msync];

const THREADS: &[i64] = &[
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_futex,
    libc::SYS_gettid,
    libc::SYS_rseq,
    libc::SYS_sched_getaffinity,
    libc::SYS_sched_yield,
    libc::SYS_set_robust_list,
    libc::SYS_set_tid_address,
    libc::SYS_getcpu,
];

/// Calls on open files.
const FILES: &[i64] = &[
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_pread64,
    libc::SYS_preadv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_pwrite64,
    libc::SYS_pwritev,
    libc::SYS_lseek,
    libc::SYS_close,
    libc::SYS_close_range,
    libc::SYS_dup,
    libc::SYS_dup3,
    libc::SYS_fstat,
    libc::SYS_ftruncate,
    libc::SYS_fallocate,
    libc::SYS_getdents64,
    libc::SYS_pipe2,
    libc::SYS_sendfile,
    libc::SYS_copy_file_range,
];

/// Calls on files by name.
const NAMES_OF_FILES: &[i64] = &[
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_faccessat,
    libc::SYS_faccessat2,
    libc::SYS_readlinkat,
    libc::SYS_getcwd,
    libc::SYS_chdir,
    libc::SYS_fchdir,
    libc::SYS_mkdirat,
    libc::SYS_unlinkat,
    libc::SYS_renameat,
    libc::SYS_renameat2,
    libc::SYS_linkat,
    libc::SYS_symlinkat,
    libc::SYS_umask,
];

/// Waiting, in event loops too, such as Python's asyncio, that of Node, which also strips types in one, and that of Go's tools.
const WAITING: &[i64] = &[
    libc::SYS_nanosleep,
    libc::SYS_ppoll,
    libc::SYS_pselect6,
    libc::SYS_restart_syscall,
    libc::SYS_epoll_create1,
    libc::SYS_epoll_ctl,
    libc::SYS_epoll_pwait,
    libc::SYS_eventfd2,
];

/// Questions about the process itself and the system, and the handling of signals.
const ITSELF: &[i64] = &[
    libc::SYS_execve,
    libc::SYS_getpid,
    libc::SYS_getppid,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_getrandom,
    libc::SYS_getrusage,
    libc::SYS_gettimeofday,
    libc::SYS_times,
    libc::SYS_sysinfo,
    libc::SYS_uname,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_rt_sigpending,
    libc::SYS_rt_sigsuspend,
    libc::SYS_rt_sigtimedwait,
    libc::SYS_sigaltstack,
];

/// Older forms of the calls above, which only x86-64 has.
#[cfg(target_arch = "x86_64")]
const OLDER_CALLS: &[i64] = &[
    libc::SYS_stat,
    libc::SYS_lstat,
    libc::SYS_access,
    libc::SYS_readlink,
    libc::SYS_mkdir,
    libc::SYS_rmdir,
    libc::SYS_unlink,
    libc::SYS_rename,
    libc::SYS_link,
    libc::SYS_symlink,
    libc::SYS_dup2,
    libc::SYS_pipe,
    libc::SYS_poll,
    libc::SYS_select,
    libc::SYS_epoll_wait,
    libc::SYS_pause,
    libc::SYS_time,
];
