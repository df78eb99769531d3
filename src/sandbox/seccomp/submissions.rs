//! The calls that a submission may make in addition to the shared ones: timers that signal itself, and threads. No process, no socket
//! that reaches another one, no attribute, mode, lease or lock of a file.

use nix::libc;

use super::filter::{Action, CallRule, Clause};
use super::shared::{self, THREAD, always, bits, descriptors, null, one_of, pretended, when, within};

pub fn rules(own: u32) -> Vec<CallRule> {
    let mut rules = shared::rules(own);
    rules.extend(CALLS.iter().copied().map(always));
    let stream = libc::SOCK_STREAM | libc::SOCK_CLOEXEC | libc::SOCK_NONBLOCK;
    rules.extend([
        fcntl(),
        // A scratch folder does not survive a power failure anyway, and a real fsync would slow down every user of the disk.
        pretended(libc::SYS_fsync),
        pretended(libc::SYS_fdatasync),
        when(libc::SYS_clone, [vec![within(0, THREAD), bits(0, libc::CLONE_THREAD, libc::CLONE_THREAD)]]),
        // The two ends stay connected to each other. A datagram socket could be redirected to any socket of the system.
        when(
            libc::SYS_socketpair,
            [vec![one_of(0, [libc::AF_UNIX]), within(1, stream), bits(1, 0xf, libc::SOCK_STREAM)]],
        ),
        when(libc::SYS_sendto, [vec![null(4)]]),
    ]);
    rules
}

/// A record lock is granted and not set: no other process sees the scratch folder, and a process's own threads are not kept out by its locks.
/// SQLite asks for such locks. On other files a real lock would be visible outside the sandbox.
fn fcntl() -> CallRule {
    let mut rule = when(libc::SYS_fcntl, descriptors());
    let tests = vec![one_of(1, [libc::F_SETLK, libc::F_SETLKW])];
    rule.cases.push(Clause { tests, outcome: Action::Answered(0) });
    rule
}

const CALLS: &[i64] = &[
    libc::SYS_recvfrom,
    libc::SYS_getsockname,
    // Timers.
    libc::SYS_setitimer,
    libc::SYS_getitimer,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_alarm,
    // `pthread_getschedparam`.
    libc::SYS_sched_getparam,
    libc::SYS_sched_getscheduler,
];
