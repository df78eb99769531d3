//! What signals do to this process and to those that it starts: what is ignored stays so in every program that is executed.

use nix::libc;
use nix::sys::signal::{SigHandler, Signal, signal};

/// Signals that somebody who starts Kata may have told it to ignore (`nohup`, `&` in a script, `trap ''`), or that Kata ignores itself.
const INHERITED: [Signal; 7] = [
    Signal::SIGHUP,
    Signal::SIGINT,
    Signal::SIGQUIT,
    Signal::SIGTERM,
    Signal::SIGALRM,
    Signal::SIGCHLD,
    Signal::SIGXFSZ,
];

/// Whether a signal is ignored, as `nohup` has it.
pub fn is_ignored(signal: i32) -> bool {
    let mut action = std::mem::MaybeUninit::<libc::sigaction>::zeroed();
    #[expect(unsafe_code, reason = "no safe call only reads what a signal does")]
    // SAFETY: nothing is changed where the new action is null, and the old one is written to a place of its size, which zeroes make valid.
    unsafe {
        libc::sigaction(signal, std::ptr::null(), action.as_mut_ptr()) == 0
            && action.assume_init().sa_sigaction == libc::SIG_IGN
    }
}

/// Readies the judge: it must hear of its children, and a file that may not grow is an error and not its end.
pub fn ready() {
    set(Signal::SIGCHLD, SigHandler::SigDfl);
    set(Signal::SIGXFSZ, SigHandler::SigIgn);
}

/// Gives signals their own meaning again, before another program takes this process over: no verdict depends on how Kata was started.
pub fn restore() {
    INHERITED
        .into_iter()
        .filter(|signal| is_ignored(*signal as i32))
        .for_each(|signal| set(signal, SigHandler::SigDfl));
}

fn set(which: Signal, handler: SigHandler) {
    #[expect(unsafe_code, reason = "signal handlers are unsafe to change in general")]
    // SAFETY: neither the default action nor ignoring runs code of ours.
    let _ = unsafe { signal(which, handler) };
}
