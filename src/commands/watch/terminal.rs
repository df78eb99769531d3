//! The terminal as a screen that is redrawn: raw input, the alternate screen, and what it was before, which is restored in every ending.

use std::os::fd::AsFd;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::sys::termios::{LocalFlags, SetArg, SpecialCharacterIndices, Termios, tcgetattr, tcsetattr};
use nix::unistd::Pid;

use crate::commands::{interrupt, print_unread};
use crate::process;

/// How long a run may take to end once it is told to.
const PATIENCE: Duration = Duration::from_secs(3);

/// What must be undone before this process ends.
#[derive(Default)]
struct Held {
    /// The settings of the terminal that keys are read from, as they were.
    before: Option<Termios>,
    /// Whether the alternate screen is shown.
    is_screen: bool,
    /// The run that goes on.
    child: Option<u32>,
}

impl Held {
    fn leave(&mut self) {
        if std::mem::take(&mut self.is_screen) {
            let _ = print_unread("\x1b[?25h\x1b[?1049l");
        }
        if let Some(before) = self.before.take() {
            let _ = tcsetattr(std::io::stdin().as_fd(), SetArg::TCSANOW, &before);
        }
    }
}

/// What this process holds, shared with the handler of signals.
#[derive(Clone, Default)]
pub struct Terminal(Arc<Mutex<Held>>);

impl Terminal {
    /// Makes every ending restore the terminal and end the run: signals and panics too.
    pub fn new() -> Terminal {
        let terminal = Terminal::default();
        let of_signals = terminal.clone();
        interrupt::at_end(Box::new(move |_, end_all| {
            let mut held = of_signals.lock();
            held.leave();
            if let Some(child) = held.child {
                end(child);
            }
            end_all();
            // Nothing is drawn any more.
            std::mem::forget(held);
        }));
        let of_panics = terminal.clone();
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if let Ok(mut held) = of_panics.0.try_lock() {
                held.leave();
            }
            hook(info);
        }));
        terminal
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads keys one by one, without showing them. ^C and ^Z stay signals.
    pub fn read_keys(&self) -> anyhow::Result<()> {
        let mut held = self.lock();
        let stdin = std::io::stdin();
        let mut settings = tcgetattr(stdin.as_fd())?;
        held.before = Some(settings.clone());
        settings.local_flags.remove(LocalFlags::ICANON | LocalFlags::ECHO);
        settings.control_chars[SpecialCharacterIndices::VMIN as usize] = 1;
        settings.control_chars[SpecialCharacterIndices::VTIME as usize] = 0;
        tcsetattr(stdin.as_fd(), SetArg::TCSANOW, &settings)?;
        Ok(())
    }

    /// Shows an empty screen without a cursor.
    pub fn show_screen(&self) -> anyhow::Result<()> {
        let mut held = self.lock();
        held.is_screen = true;
        print_unread("\x1b[?1049h\x1b[?25l\x1b[2J")
    }

    pub fn leave(&self) {
        self.lock().leave();
    }

    /// Writes to the screen, unless this process is ending.
    pub fn draw(&self, text: &str) -> anyhow::Result<()> {
        let _held = self.lock();
        print_unread(text)
    }

    /// Records the run that goes on.
    pub fn holds(&self, child: Option<u32>) {
        self.lock().child = child;
    }
}

/// Tells a run to end, which then leaves nothing behind, and waits until it has. The caller still has to reap it.
pub fn end(child: u32) {
    let pid = Pid::from_raw(child as i32);
    let ending = process::Ending::of(child);
    let _ = kill(pid, Signal::SIGTERM);
    ending.wait(&[], Instant::now() + PATIENCE);
    if process::lives(child) {
        let _ = kill(pid, Signal::SIGKILL);
    }
}
