//! Tests both lists against the compiled programs. `tests/it/calls.rs` tests them from inside a sandbox.

use nix::libc;

use super::filter::tests::outcome;
use super::filter::{Action, FIRST_NEW_CALL};
use super::*;

const OWN: u64 = 7;

/// The answers to a submission's and a compiler's call with these arguments.
fn made(call: i64, arguments: &[u64]) -> [Action; 2] {
    let mut all = [0; 6];
    all[..arguments.len()].copy_from_slice(arguments);
    [submissions::rules(OWN as u32), compilers::rules(OWN as u32)].map(|rules| {
        let program = filter::compile(rules).unwrap();
        assert!(program.len() < 1000, "{} steps", program.len());
        outcome(&program, call as u32, all)
    })
}

/// The numbers below `end` for which the call with such arguments is allowed, for a submission and for a compiler.
fn found(call: i64, end: u64, arguments: impl Fn(u64) -> Vec<u64>) -> [Vec<u64>; 2] {
    let mut found = [Vec::new(), Vec::new()];
    let programs =
        [submissions::rules(OWN as u32), compilers::rules(OWN as u32)].map(|rules| filter::compile(rules).unwrap());
    for number in 0..end {
        let mut all = [0; 6];
        let given = arguments(number);
        all[..given.len()].copy_from_slice(&given);
        for (program, found) in programs.iter().zip(&mut found) {
            if outcome(program, call as u32, all) == Action::Made {
                found.push(number);
            }
        }
    }
    found
}

const ALLOWED: [Action; 2] = [Action::Made; 2];
const REFUSED: [Action; 2] = [Action::Answered(libc::EPERM); 2];

#[test]
fn arguments_are_told_apart() {
    let [submission, compiler] = found(libc::SYS_fcntl, 3000, |command| vec![3, command]);
    assert_eq!(submission, [0, 1, 2, 3, 4, 1030]);
    assert_eq!(compiler, [0, 1, 2, 3, 4, 5, 6, 7, 1030]);
    assert_eq!(made(libc::SYS_fcntl, &[3, 4, libc::O_ASYNC as u64 | 0x800]), REFUSED);
    let requests = found(libc::SYS_ioctl, 0x10000, |request| vec![3, request]);
    assert_eq!(requests, [0; 2].map(|_| vec![0x5401, 0x5413, 0x541b, 0x5421, 0x5450, 0x5451]));
    assert_eq!(found(libc::SYS_prctl, 1000, |option| vec![option]), [0; 2].map(|_| vec![15, 16]));
    for call in [libc::SYS_kill, libc::SYS_tgkill] {
        assert_eq!(found(call, 100, |process| vec![process, 9, 9]), [0; 2].map(|_| vec![OWN]));
    }
    assert_eq!(found(libc::SYS_prlimit64, 100, |process| vec![process]), [0; 2].map(|_| vec![0, OWN]));
    assert_eq!(found(libc::SYS_clock_gettime, 100, |clock| vec![clock])[0], (0..16).collect::<Vec<_>>());
    assert_eq!(made(libc::SYS_clock_gettime, &[!1_u64 << 3 | 2]), REFUSED);
}

#[test]
fn memory_is_only_had_where_it_is_counted() {
    let mmap = |flags: i32| made(libc::SYS_mmap, &[0, 4096, 7, flags as u64]);
    assert_eq!(mmap(libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_STACK | libc::MAP_NORESERVE), ALLOWED);
    for flag in [libc::MAP_GROWSDOWN, libc::MAP_HUGETLB, libc::MAP_LOCKED, libc::MAP_SYNC, 1 << 26, 8] {
        assert_eq!(mmap(libc::MAP_PRIVATE | flag), REFUSED, "{flag:#x}");
    }
    assert_eq!(made(libc::SYS_mprotect, &[0, 4096, 0x0100_0001]), REFUSED);
    let advice = found(libc::SYS_madvise, 1000, |advice| vec![0, 4096, advice]);
    assert_eq!(advice[0], [0, 1, 2, 3, 4, 8, 10, 11, 14, 15, 16, 17, 22, 23, 102, 103]);
}

#[test]
fn processes_and_sockets_are_told_by_their_flags() {
    let thread = 0x3d_0f00;
    assert_eq!(made(libc::SYS_clone, &[thread]), ALLOWED);
    let [submission, compiler] = made(libc::SYS_clone, &[0x4111]);
    assert_eq!((submission, compiler), (Action::Answered(libc::EPERM), Action::Made));
    for namespace in [0x0002_0000, 0x0200_0000, 0x1000_0000, 0x2000_0000, 0x4000_0000, 0x80] {
        let expected = if namespace == 0x80 { Action::Made } else { Action::Answered(libc::EPERM) };
        assert_eq!(made(libc::SYS_clone, &[thread | namespace]), [REFUSED[0], expected], "{namespace:#x}");
    }
    let pair =
        |family: i32, kind: i32| made(libc::SYS_socketpair, &[family as u64, kind as u64]).map(|of| of == Action::Made);
    assert_eq!(pair(libc::AF_UNIX, libc::SOCK_STREAM | libc::SOCK_CLOEXEC), [true, false]);
    assert_eq!(pair(libc::AF_UNIX, libc::SOCK_SEQPACKET | libc::SOCK_CLOEXEC), [false, true]);
    assert_eq!(pair(libc::AF_UNIX, libc::SOCK_DGRAM), [false, false]);
    assert_eq!(pair(libc::AF_INET, libc::SOCK_STREAM), [false, false]);
    assert_eq!(made(libc::SYS_sendto, &[3, 0, 1, 0, 0x1_0000_0000, 0])[0], Action::Answered(libc::EPERM));
    assert_eq!(made(libc::SYS_sendto, &[3, 0, 1, 0, 0, 0])[0], Action::Made);
    assert_eq!(made(libc::SYS_sendmsg, &[3]), REFUSED);
}

#[test]
fn new_calls_are_unknown_and_old_ones_refused() {
    let unknown = [Action::Answered(libc::ENOSYS); 2];
    for call in [libc::SYS_clone3, libc::SYS_openat2, 463, 466, 469, 470, 600, FIRST_NEW_CALL] {
        assert_eq!(made(call, &[]), unknown, "{call}");
    }
    for call in [libc::SYS_setxattr, libc::SYS_inotify_init1, libc::SYS_ptrace, libc::SYS_socket, libc::SYS_mount] {
        assert_eq!(made(call, &[]), REFUSED, "{call}");
    }
    let open = |flags: i32| made(libc::SYS_openat, &[0, 0, flags as u64]);
    assert_eq!(open(libc::O_WRONLY | libc::O_TRUNC | libc::O_CREAT), ALLOWED);
    assert_eq!((open(libc::O_RDONLY), open(libc::O_TRUNC), open(libc::O_TRUNC | 3)), (ALLOWED, REFUSED, REFUSED));
}
