//! Handles signals that end the judge: ends every process, removes every folder, and writes the reports of what was judged so far. The exit code
//! follows the shell's convention.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::cli::ExitStatus;
use crate::process;
use crate::sandbox;

/// How long writing the reports may take, for example to a pipe that nobody reads.
const PATIENCE: Duration = Duration::from_secs(5);
/// A second signal within this time is ignored: a terminal and a shell may both send one. A later one ends the judge at once.
const SAME: Duration = Duration::from_secs(1);

/// The last work before the end. It is given the signal's name, and a function that ends all children, which it must call.
type Last = Box<dyn FnOnce(&str, &dyn Fn()) + Send>;

static LAST: Mutex<Option<Last>> = Mutex::new(None);

/// Sets the last work before the end.
pub fn at_end(last: Last) {
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(last);
}

/// Listens for signals from now on. Signals that were ignored when Kata was started, as under `nohup`, stay ignored.
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
