//! seccomp: the system calls that a confined program may not make. What is refused answers EPERM, so that a program hears of it;
//! `clone3` and `openat2` answer ENOSYS, so that whoever calls them falls back to `clone` and `openat`, whose flags a filter can see.

use std::collections::BTreeMap;

use nix::libc;
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    TargetArch, apply_filter, sock_filter,
};

use super::{Kind, State};

/// Puts the filters on this process, for good.
pub fn restrict(kind: Kind) -> State {
    match try_restrict(kind) {
        Ok(()) => State::InForce { how: "system calls are filtered".to_owned() },
        Err(why) => State::Refused { why },
    }
}

fn try_restrict(kind: Kind) -> Result<(), String> {
    let architecture = if cfg!(target_arch = "x86_64") {
        TargetArch::x86_64
    } else if cfg!(target_arch = "aarch64") {
        TargetArch::aarch64
    } else {
        return Err("there is no filter for this processor".to_owned());
    };
    let refuse = |rules: Rules, errno: i32| -> Result<BpfProgram, String> {
        let errno = SeccompAction::Errno(errno as u32);
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, errno, architecture);
        filter.and_then(BpfProgram::try_from).map_err(|error| error.to_string())
    };
    let mut filters = vec![refuse(forbidden(kind).map_err(|error| error.to_string())?, libc::EPERM)?];
    if kind == Kind::Submission {
        let unseen = [libc::SYS_clone3, libc::SYS_openat2].map(|call| (call, Vec::new()));
        filters.push(refuse(BTreeMap::from(unseen), libc::ENOSYS)?);
    }
    if cfg!(target_arch = "x86_64") {
        filters.push(no_x32());
    }
    filters.iter().try_for_each(|filter| apply_filter(filter).map_err(|error| error.to_string()))
}

type Rules = BTreeMap<i64, Vec<SeccompRule>>;
type RuleResult<T> = Result<T, seccompiler::BackendError>;

fn forbidden(kind: Kind) -> RuleResult<Rules> {
    let mut rules: Rules = ALWAYS.iter().map(|call| (*call, Vec::new())).collect();
    // Of other processes: limits and scheduling, by number.
    let own = std::process::id();
    for call in [
        libc::SYS_prlimit64,
        libc::SYS_sched_setaffinity,
        libc::SYS_sched_setscheduler,
        libc::SYS_sched_setparam,
        libc::SYS_sched_setattr,
    ] {
        rules.insert(call, vec![SeccompRule::new(vec![unlike(0, 0)?, unlike(0, u64::from(own))?])?]);
    }
    // A terminal's input cannot be typed into.
    rules.insert(libc::SYS_ioctl, vec![SeccompRule::new(vec![like(1, libc::TIOCSTI)?])?]);
    let parent_death = like(0, libc::PR_SET_PDEATHSIG as u64)?;
    rules.insert(libc::SYS_prctl, vec![SeccompRule::new(vec![parent_death])?]);
    if kind == Kind::Compiler {
        return Ok(rules);
    }
    rules.extend(OF_SUBMISSIONS.iter().map(|call| (*call, Vec::new())));
    // Signals to itself alone; threads, but no process.
    for call in [libc::SYS_kill, libc::SYS_tgkill, libc::SYS_rt_sigqueueinfo, libc::SYS_rt_tgsigqueueinfo] {
        rules.insert(call, vec![SeccompRule::new(vec![unlike(0, u64::from(own))?])?]);
    }
    let thread = libc::CLONE_THREAD as u64;
    let not_a_thread = SeccompCondition::new(0, SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(thread), 0)?;
    rules.insert(libc::SYS_clone, vec![SeccompRule::new(vec![not_a_thread])?]);
    // Landlock before version 3 lets who may open a file for reading, or for nothing, empty it.
    rules.insert(libc::SYS_openat, vec![empties(2, libc::O_RDONLY)?, empties(2, libc::O_ACCMODE)?]);
    #[cfg(target_arch = "x86_64")]
    rules.insert(libc::SYS_open, vec![empties(1, libc::O_RDONLY)?, empties(1, libc::O_ACCMODE)?]);
    Ok(rules)
}

/// Flags, in this argument, that open a file in this mode and empty it.
fn empties(argument: u8, mode: i32) -> RuleResult<SeccompRule> {
    let (mask, value) = ((libc::O_ACCMODE | libc::O_TRUNC) as u64, (mode | libc::O_TRUNC) as u64);
    let flags = SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq(mask), value)?;
    SeccompRule::new(vec![flags])
}

fn like(argument: u8, value: u64) -> RuleResult<SeccompCondition> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, value)
}

fn unlike(argument: u8, value: u64) -> RuleResult<SeccompCondition> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, value)
}

/// Refuses the x32 numbers of x86-64, which reach the same calls past a filter that counts in the usual ones.
fn no_x32() -> BpfProgram {
    const LOAD_NUMBER: u16 = 0x20;
    const JUMP_IF_AT_LEAST: u16 = 0x35;
    const RETURN: u16 = 0x06;
    const X32: u32 = 0x4000_0000;
    const ALLOW: u32 = 0x7fff_0000;
    const ERRNO: u32 = 0x0005_0000;
    let step = |code, jt, jf, k| sock_filter { code, jt, jf, k };
    vec![
        step(LOAD_NUMBER, 0, 0, 0),
        step(JUMP_IF_AT_LEAST, 0, 1, X32),
        step(RETURN, 0, 0, ERRNO | libc::EPERM as u32),
        step(RETURN, 0, 0, ALLOW),
    ]
}

/// Refused to every program: other processes' memory, the network, the kernel's own affairs.
const ALWAYS: &[i64] = &[
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_process_madvise,
    libc::SYS_kcmp,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_send_signal,
    libc::SYS_migrate_pages,
    libc::SYS_move_pages,
    libc::SYS_setpriority,
    libc::SYS_ioprio_set,
    libc::SYS_socket,
    libc::SYS_shmget,
    libc::SYS_shmat,
    libc::SYS_msgget,
    libc::SYS_semget,
    libc::SYS_mq_open,
    libc::SYS_memfd_create,
    libc::SYS_memfd_secret,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_open_tree,
    libc::SYS_move_mount,
    libc::SYS_fsopen,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_fspick,
    libc::SYS_mount_setattr,
    libc::SYS_keyctl,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_kexec_load,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_reboot,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_acct,
    libc::SYS_quotactl,
    libc::SYS_syslog,
    libc::SYS_personality,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_clock_adjtime,
    libc::SYS_adjtimex,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_vhangup,
    libc::SYS_name_to_handle_at,
    libc::SYS_open_by_handle_at,
    libc::SYS_fanotify_init,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_iopl,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_ioperm,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_modify_ldt,
];

/// The same number on every processor; newer than the C library's list.
const FCHMODAT2: i64 = 452;

/// Refused to submissions beside those: new processes and groups, other owners and modes of files, special files.
const OF_SUBMISSIONS: &[i64] = &[
    libc::SYS_tkill,
    libc::SYS_setsid,
    libc::SYS_setpgid,
    libc::SYS_truncate,
    libc::SYS_fchmod,
    libc::SYS_fchmodat,
    libc::SYS_fchown,
    libc::SYS_fchownat,
    libc::SYS_utimensat,
    libc::SYS_setxattr,
    libc::SYS_lsetxattr,
    libc::SYS_fsetxattr,
    libc::SYS_mknodat,
    FCHMODAT2,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_fork,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_vfork,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_chmod,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_chown,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_lchown,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_utime,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_utimes,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_futimesat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_mknod,
];
