//! The end from outside: whoever interrupts the judge finds nothing of it left, no process and no folder, and the reports of what was judged
//! so far. The exit code is the shell's own.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::cli::ExitStatus;
use crate::process;
use crate::sandbox;

/// How long the reports may take to be written, say to a pipe that nobody reads.
const PATIENCE: Duration = Duration::from_secs(5);
/// A signal that comes so soon after the first asks for nothing more: a terminal and a shell may both send one.
const SAME: Duration = Duration::from_secs(1);

/// What is to be done before the end: it is given the signal's name, and ends all children when it is ready for that.
type Last = Box<dyn FnOnce(&str, &dyn Fn()) + Send>;

static LAST: Mutex<Option<Last>> = Mutex::new(None);

/// Sets what is done before the end.
pub fn at_end(last: Last) {
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(last);
}

/// Listens from here on. What whoever started Kata told it to ignore, as `nohup` does, stays ignored.
pub fn listen() {
    let heard: Vec<i32> =
        [SIGINT, SIGTERM, SIGHUP].into_iter().filter(|signal| !process::is_ignored(*signal)).collect();
    let Ok(mut signals) = signal_hook::iterator::Signals::new(heard) else {
        return;
    };
    std::thread::spawn(move || {
        let mut signals = signals.forever();
        let Some(signal) = signals.next() else { return };
        let first = Instant::now();
        std::thread::spawn(move || end(signal));
        std::thread::spawn(move || {
            std::thread::sleep(PATIENCE);
            ExitStatus::Interrupted(signal).exit();
        });
        if signals.any(|_| first.elapsed() > SAME) {
            ExitStatus::Interrupted(signal).exit();
        }
    });
}

fn end(signal: i32) {
    let last = LAST.lock().unwrap_or_else(PoisonError::into_inner).take();
    match last {
        Some(last) => last(&process::Exit::signal_name(signal), &sandbox::end_all),
        None => sandbox::end_all(),
    }
    ExitStatus::Interrupted(signal).exit()
}
