//! Sets what signals do to this process and to the processes that it starts. An ignored signal stays ignored in a program that is executed.

use nix::libc;
use nix::sys::signal::{SigHandler, Signal, signal};

/// Signals that are ignored if whoever started Kata ignored them (`nohup`, `&` in a script, `trap ''`), or that Kata itself ignores.
const INHERITED: [Signal; 7] = [
    Signal::SIGHUP,
    Signal::SIGINT,
    Signal::SIGQUIT,
    Signal::SIGTERM,
    Signal::SIGALRM,
    Signal::SIGCHLD,
    Signal::SIGXFSZ,
];

/// Whether a signal is ignored, as under `nohup`.
pub fn is_ignored(signal: i32) -> bool {
    let mut action = std::mem::MaybeUninit::<libc::sigaction>::zeroed();
    #[expect(unsafe_code, reason = "no safe call only reads what a signal does")]
    // SAFETY: with a null new action nothing changes; the old action is written to a place of its size, for which zeroes are valid.
    unsafe {
        libc::sigaction(signal, std::ptr::null(), action.as_mut_ptr()) == 0
            && action.assume_init().sa_sigaction == libc::SIG_IGN
    }
}

/// Prepares the judge: it must be told of its children's ends, and a file that reaches its size limit must be an error and not the judge's end.
pub fn ready() {
    set(Signal::SIGCHLD, SigHandler::SigDfl);
    set(Signal::SIGXFSZ, SigHandler::SigIgn);
}

/// Restores the default signals before another program takes over this process, so that no verdict depends on how Kata was started.
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
