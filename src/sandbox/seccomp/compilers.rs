//! The calls that a compiler may make in addition to the shared ones: processes, and files as a build makes them. No socket that reaches another
//! process, no attribute of a file, no lease, no notification.

use nix::libc;

use super::filter::CallRule;
use super::shared::{self, THREAD, always, bits, descriptors, one_of, when, within};

pub fn rules(own: u32) -> Vec<CallRule> {
    let mut rules = shared::rules(own);
    rules.extend(CALLS.iter().copied().map(always));
    let locks = vec![one_of(1, [libc::F_GETLK, libc::F_SETLK, libc::F_SETLKW])];
    let [harmless, flags] = descriptors();
    // Allowed: the exit signal, and an address space shared until the child executes a program. Not allowed: namespaces, tracing.
    let process = 0xff | THREAD | libc::CLONE_VFORK;
    rules.extend([
        when(libc::SYS_fcntl, [harmless, flags, locks]),
        when(libc::SYS_clone, [vec![within(0, process)]]),
        // Rust's library learns over such a pair whether its child could execute the program.
        when(libc::SYS_socketpair, [vec![one_of(0, [libc::AF_UNIX]), bits(1, 0xf, libc::SOCK_SEQPACKET)]]),
    ]);
    rules
}

const CALLS: &[i64] = &[
    libc::SYS_wait4,
    libc::SYS_waitid,
    libc::SYS_recvfrom,
    libc::SYS_getpgid,
    libc::SYS_flock,
    libc::SYS_fsync,
    libc::SYS_fdatasync,
    libc::SYS_fchmod,
    libc::SYS_fchmodat,
    libc::SYS_utimensat,
    libc::SYS_fadvise64,
    libc::SYS_fstatfs,
    libc::SYS_statfs,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_chmod,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_creat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_fork,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_getpgrp,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_vfork,
];
