//! `kata watch`: judges at every save. On a terminal it is one screen with keys; elsewhere, and on a terminal that cannot move its cursor, the
//! verdicts come one after the other.

mod desk;
mod files;
mod judging;
mod terminal;
mod view;

use std::io::{IsTerminal, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::{Signal, raise};
use signal_hook::consts::{SIGTSTP, SIGWINCH};

use super::environment::Environment;
use super::{color, print, say, screen};
use crate::cli::{ExitStatus, WatchArgs};
use crate::report;
use desk::Desk;
use files::Watched;
use judging::Judging;
use terminal::Terminal;

/// How often files are looked at without an event: some file systems send none.
const LOOK: Duration = Duration::from_secs(1);
/// How long a file may be gone while an editor puts another in its place.
const GONE: Duration = Duration::from_millis(50);

/// What woke the loop.
#[derive(Default)]
struct Woken {
    by_key: bool,
    by_resize: bool,
    by_stop: bool,
    /// Nobody reads what is printed any more.
    by_closing: bool,
}

struct Watch<'a> {
    arguments: &'a WatchArgs,
    environment: &'a Environment,
    watched: Watched<'a>,
    terminal: Terminal,
    desk: Desk<'a>,
    judging: Option<Judging>,
    /// Whether the screen is redrawn; otherwise lines are appended.
    is_screen: bool,
    has_keys: bool,
    drawn: Vec<String>,
    /// Readable after a change of the screen's size, and after ^Z.
    resized: UnixStream,
    stopped: UnixStream,
    /// Since when what is watched has been gone.
    gone: Option<Instant>,
    looked: Instant,
}

pub fn run(arguments: &WatchArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let is_terminal = std::io::stdout().is_terminal();
    let mut watch = Watch {
        arguments,
        environment,
        watched: Watched::new(&arguments.path, &environment.catalog, environment.settings.excluded.as_ref())?,
        terminal: Terminal::new(),
        desk: Desk::new(arguments, environment)?,
        judging: None,
        is_screen: is_terminal && color::stdout_can_move(),
        has_keys: is_terminal && std::io::stdin().is_terminal(),
        drawn: Vec::new(),
        resized: heard(SIGWINCH)?,
        stopped: heard(SIGTSTP)?,
        gone: None,
        looked: Instant::now(),
    };
    let ended = watch.enter().and_then(|()| watch.work());
    watch.judging = None;
    watch.terminal.leave();
    ended.map(|()| ExitStatus::Accepted)
}

/// A stream that becomes readable at each signal of this number.
fn heard(signal: i32) -> anyhow::Result<UnixStream> {
    let (ours, theirs) = UnixStream::pair().context("could not make a socket pair")?;
    ours.set_nonblocking(true)?;
    signal_hook::low_level::pipe::register(signal, theirs)?;
    Ok(ours)
}

impl Watch<'_> {
    fn enter(&mut self) -> anyhow::Result<()> {
        if self.has_keys {
            self.terminal.read_keys()?;
        }
        self.drawn.clear();
        if self.is_screen { self.terminal.show_screen() } else { Ok(()) }
    }

    fn work(&mut self) -> anyhow::Result<()> {
        let mut first = self.watched.changed();
        if self.arguments.path.is_dir() {
            // Of a folder the file that was saved last is the one in work.
            first.drain(..first.len().saturating_sub(1));
        }
        self.look(first)?;
        loop {
            self.draw()?;
            let woken = self.wait()?;
            if woken.by_closing || (woken.by_key && self.press()?) {
                return Ok(());
            }
            if woken.by_stop {
                self.stop()?;
            }
            if woken.by_resize {
                // The lines are laid out anew, and none is where it was.
                self.drawn.clear();
                self.append("\x1b[2J")?;
            }
            self.hear()?;
            let changed = self.watched.changed();
            self.look(changed)?;
        }
    }

    /// Acts on changed files: a run is ended at once and the next one begins.
    fn look(&mut self, changed: Vec<PathBuf>) -> anyhow::Result<()> {
        self.looked = Instant::now();
        if !changed.is_empty() {
            self.gone = None;
            return self.judge(changed);
        }
        if self.watched.is_there() {
            self.gone = None;
        } else if self.gone.get_or_insert(self.looked).elapsed() >= GONE && !self.desk.is_waiting() {
            self.judging = None;
            self.desk.wait_for_file();
            self.tell()?;
        }
        Ok(())
    }

    fn judge(&mut self, files: Vec<PathBuf>) -> anyhow::Result<()> {
        self.judging = None;
        let mut command = self.kata();
        command.args(judging::arguments(self.arguments, &files));
        self.desk.begin(files);
        self.judging = Some(Judging::start(command, &self.terminal)?);
        Ok(())
    }

    /// This program, in the reader's language.
    fn kata(&self) -> Command {
        let mut command = Command::new(&self.environment.program);
        command.env("KATA_LOCALE", self.environment.locale.tag());
        command
    }

    /// Takes in what the run has said.
    fn hear(&mut self) -> anyhow::Result<()> {
        let Some(judging) = &mut self.judging else { return Ok(()) };
        for event in judging.hear() {
            let is_quick_verdict = matches!(event, judging::Heard::QuickPassed { .. });
            self.desk.hear(event);
            if is_quick_verdict && !self.is_screen {
                print(&format!("{}\n", self.desk.status))?;
            }
        }
        self.desk.said = judging.said();
        if judging.is_over() {
            self.judging = None;
            self.desk.end();
            self.tell()?;
        }
        Ok(())
    }

    /// Where nothing is redrawn, prints the verdict, or what is waited for.
    fn tell(&self) -> anyhow::Result<()> {
        if self.is_screen {
            return Ok(());
        }
        if !self.desk.said.is_empty() {
            self.desk.said.lines().for_each(say);
        }
        let text = self.desk.body(self.environment.width);
        print(&if text.is_empty() { format!("{}\n", self.desk.status) } else { text })
    }

    /// Does what a key stands for. Returns whether it was to end.
    fn press(&mut self) -> anyhow::Result<bool> {
        let mut keys = [0; 64];
        let n_keys = std::io::stdin().read(&mut keys)?;
        let keys = &keys[..n_keys];
        match keys {
            // The terminal is gone, or ^D.
            [] | [4] | [b'q', ..] => return Ok(true),
            [b'r', ..] => {
                let files = self.desk.files.clone();
                if !files.is_empty() && self.watched.is_there() {
                    self.judge(files)?;
                }
                return Ok(false);
            }
            b"j" | b"\x1b[B" | b"\x1bOB" => self.desk.scroll(1),
            b"k" | b"\x1b[A" | b"\x1bOA" => self.desk.scroll(-1),
            b" " | b"\x1b[6~" => self.desk.scroll(self.size().1 as isize - 4),
            b"b" | b"\x1b[5~" => self.desk.scroll(4 - self.size().1 as isize),
            [key, ..] => {
                let (width, _) = self.size();
                let kata = self.kata();
                if !self.desk.press(*key, kata, width) {
                    return Ok(false);
                }
                self.tell()?;
            }
        }
        Ok(false)
    }

    /// Stops as ^Z asks, with the terminal as it was, and goes on where it stopped.
    fn stop(&mut self) -> anyhow::Result<()> {
        self.terminal.leave();
        raise(Signal::SIGSTOP)?;
        self.enter()
    }

    /// Waits for a key, a signal, a save, or news of the run.
    fn wait(&mut self) -> anyhow::Result<Woken> {
        let (stdin, stdout) = (std::io::stdin(), std::io::stdout());
        let keys = if self.has_keys { PollFlags::POLLIN } else { PollFlags::empty() };
        let readable = |fd| PollFd::new(fd, PollFlags::POLLIN);
        let fixed: [BorrowedFd<'_>; 3] = [self.resized.as_fd(), self.stopped.as_fd(), self.watched.events()];
        let mut fds = vec![PollFd::new(stdout.as_fd(), PollFlags::empty())];
        fds.extend(fixed.map(readable));
        fds.extend(self.judging.iter().flat_map(Judging::streams).map(readable));
        if self.has_keys {
            fds.push(PollFd::new(stdin.as_fd(), keys));
        }
        let most = if self.gone.is_some() && !self.desk.is_waiting() { GONE } else { LOOK };
        let timeout = PollTimeout::try_from(most).unwrap_or(PollTimeout::NONE);
        match poll(&mut fds, timeout) {
            Ok(_) | Err(nix::errno::Errno::EINTR) => {}
            Err(error) => return Err(error).context("could not wait for a save"),
        }
        let is = |at: usize| fds.get(at).and_then(PollFd::any).unwrap_or(false);
        let (by_closing, by_key) = (is(0), self.has_keys && is(fds.len() - 1));
        // A signal may interrupt the wait, which then tells of no stream.
        let has_news = |stream: &mut UnixStream| stream.read(&mut [0; 64]).is_ok_and(|n_read| n_read > 0);
        let (by_resize, by_stop) = (has_news(&mut self.resized), has_news(&mut self.stopped));
        Ok(Woken { by_key, by_resize, by_stop, by_closing })
    }

    /// The width and height of the screen.
    fn size(&self) -> (usize, usize) {
        let size = terminal_size::terminal_size_of(std::io::stdout()).filter(|_| self.is_screen);
        size.map_or((self.environment.width, 24), |(width, height)| (width.0.into(), height.0.into()))
    }

    fn draw(&mut self) -> anyhow::Result<()> {
        if !self.is_screen {
            return Ok(());
        }
        let (width, height) = self.size();
        let now = self.desk.screen(width, height, self.has_keys);
        let change = view::difference(&self.drawn, &now);
        self.drawn = now;
        if change.is_empty() { Ok(()) } else { self.append(&change) }
    }

    fn append(&self, text: &str) -> anyhow::Result<()> {
        if self.is_screen { self.terminal.draw(text) } else { Ok(()) }
    }
}

/// The text without anything that steers a terminal, except colours.
fn harmless(text: &str) -> String {
    screen::without_steering(text)
}

/// The words of the reader's language.
fn words(environment: &Environment) -> &'static dyn report::Words {
    report::words(environment.locale)
}
