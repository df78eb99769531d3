//! What a submission is allowed beside what every program is: an event loop of its own, timers that ring for itself, and threads. No
//! process, no socket that reaches another one, no attribute, mode, lease or lock of a file.

use nix::libc;

use super::filter::{Action, CallRule, Clause};
use super::shared::{self, THREAD, always, bits, descriptors, null, one_of, pretended, when, within};

pub fn rules(own: u32) -> Vec<CallRule> {
    let mut rules = shared::rules(own);
    rules.extend(CALLS.iter().copied().map(always));
    let stream = libc::SOCK_STREAM | libc::SOCK_CLOEXEC | libc::SOCK_NONBLOCK;
    rules.extend([
        fcntl(),
        // A scratch folder is gone before a disk could lose it. Written in earnest, it would slow down whoever uses the disk.
        pretended(libc::SYS_fsync),
        pretended(libc::SYS_fdatasync),
        when(libc::SYS_clone, [vec![within(0, THREAD), bits(0, libc::CLONE_THREAD, libc::CLONE_THREAD)]]),
        // Two ends that stay connected to each other. Datagram sockets could be pointed at any socket of the system.
        when(
            libc::SYS_socketpair,
            [vec![one_of(0, [libc::AF_UNIX]), within(1, stream), bits(1, 0xf, libc::SOCK_STREAM)]],
        ),
        when(libc::SYS_sendto, [vec![null(4)]]),
    ]);
    rules
}

/// Nobody else sees the scratch folder, and locks of one process do not keep its own threads out, so a record lock has nothing to do:
/// it is granted and not set. SQLite asks for them. On other files it would be seen outside.
fn fcntl() -> CallRule {
    let mut rule = when(libc::SYS_fcntl, descriptors());
    let tests = vec![one_of(1, [libc::F_SETLK, libc::F_SETLKW])];
    rule.cases.push(Clause { tests, outcome: Action::Answered(0) });
    rule
}

const CALLS: &[i64] = &[
    // An event loop, as Python's asyncio has it.
    libc::SYS_epoll_create1,
    libc::SYS_epoll_ctl,
    libc::SYS_epoll_pwait,
    libc::SYS_eventfd2,
    libc::SYS_recvfrom,
    libc::SYS_getsockname,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_epoll_wait,
    // Timers.
    libc::SYS_setitimer,
    libc::SYS_getitimer,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_alarm,
    // `pthread_getschedparam`.
    libc::SYS_sched_getparam,
    libc::SYS_sched_getscheduler,
];
