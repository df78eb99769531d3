//! `Process` is one child: its channel, its captured output, its clocks and its end. The whole process group ends with it.
//!
//! `worker` knows the meaning of the bytes on the channel; `sandbox` decides what the child may use.

mod capture;
mod children;
mod cores;
mod ending;
mod group;
mod leftovers;
mod numbers;
mod run;
mod signals;
mod stat;
mod usage;

use std::io::{ErrorKind, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context;
use nix::fcntl::{FcntlArg, OFlag, fcntl};
use nix::poll::{PollFd, PollFlags, poll};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

pub use capture::{CAPTURE_CAP, Capture};
pub use children::{adopt_strays, forget, output, spawn};
pub use cores::{cores, keep_to_core};
pub use ending::Ending;
pub use leftovers::{end_all, leftovers, lives};
pub use numbers::own_in_proc;
pub use run::{Bounds, End, Finished, run};
pub use signals::{is_ignored, ready, restore};
pub use stat::Stat;
pub use usage::Usage;

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Code(i32),
    /// Killed by the signal of this number.
    Signal(i32),
}

impl Exit {
    /// The signal's name: `SIGSEGV`.
    pub fn signal_name(number: i32) -> String {
        Signal::try_from(number).map_or_else(|_| format!("signal {number}"), |signal| signal.as_str().to_owned())
    }
}

/// One running child, leader of a process group of its own.
pub struct Process {
    child: Child,
    ending: Ending,
    /// The process whose clocks count: the child, or its descendant that becomes the program.
    usage: Usage,
    /// The number of its process group, as /proc shows it.
    group_in_proc: Pid,
    channel: UnixStream,
    stdout: Option<ChildStdout>,
    stderr: Option<ChildStderr>,
    /// Bytes to be sent over the channel.
    pub outbox: Vec<u8>,
    n_sent: usize,
    /// Bytes received over the channel that nobody has read yet.
    pub inbox: Vec<u8>,
    pub printed: Capture,
    pub printed_errors: Capture,
    /// The channel's other end is closed or broken.
    pub is_closed: bool,
}

impl Process {
    /// Starts the command; its standard input is one end of a fresh socket pair, which is the channel.
    pub fn spawn(mut command: Command) -> anyhow::Result<Process> {
        let (ours, theirs) = UnixStream::pair().context("could not make a socket pair")?;
        command.stdin(Stdio::from(OwnedFd::from(theirs))).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.process_group(0);
        let child = children::spawn(&mut command);
        let mut child = child.with_context(|| format!("could not start {:?}", command.get_program()))?;
        drop(command); // It holds the child's end of the channel; while that is open, the channel's end cannot be seen.
        ours.set_nonblocking(true)?;
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        for stream in [stdout.as_ref().map(AsFd::as_fd), stderr.as_ref().map(AsFd::as_fd)].into_iter().flatten() {
            fcntl(stream, FcntlArg::F_SETFL(OFlag::O_NONBLOCK))?;
        }
        Ok(Process {
            usage: Usage { pid: pid_of(child.id()), in_proc: child.id() },
            group_in_proc: pid_of(child.id()),
            ending: Ending::of(child.id()),
            child,
            channel: ours,
            stdout,
            stderr,
            outbox: Vec::new(),
            n_sent: 0,
            inbox: Vec::new(),
            printed: Capture::default(),
            printed_errors: Capture::default(),
            is_closed: false,
        })
    }

    /// From here on the clocks and the group are those of this process, which the child started. Both numbers are those that /proc shows.
    pub fn follow(&mut self, pid: u32, group: u32) {
        let known = numbers::here(pid).unwrap_or(self.usage.pid);
        (self.usage, self.group_in_proc) = (Usage { pid: known, in_proc: pid }, pid_of(group));
    }

    /// Waits until something is ready, at most `timeout`; then sends, receives and captures whatever is ready.
    pub fn pump(&mut self, timeout: Duration) -> anyhow::Result<()> {
        let mut channel_flags = PollFlags::POLLIN;
        if self.n_sent < self.outbox.len() {
            channel_flags |= PollFlags::POLLOUT;
        }
        let mut fds = Vec::with_capacity(3);
        if !self.is_closed {
            fds.push(PollFd::new(self.channel.as_fd(), channel_flags));
        }
        fds.extend(self.stdout.as_ref().map(|stream| PollFd::new(stream.as_fd(), PollFlags::POLLIN)));
        fds.extend(self.stderr.as_ref().map(|stream| PollFd::new(stream.as_fd(), PollFlags::POLLIN)));
        match poll(&mut fds, ending::timeout(timeout)) {
            Ok(_) | Err(nix::errno::Errno::EINTR) => {}
            Err(error) => return Err(error).context("could not wait for the worker"),
        }
        // The channel comes first: output printed before a reply is then in the pipes when they are read.
        self.receive();
        self.capture();
        self.send();
        Ok(())
    }

    fn send(&mut self) {
        while !self.is_closed && self.n_sent < self.outbox.len() {
            match self.channel.write(&self.outbox[self.n_sent..]) {
                Ok(n_bytes) => self.n_sent += n_bytes,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                // The worker may have written before it closed the channel; `receive` reads that, and sees the end.
                Err(_) => break,
            }
        }
        self.outbox.clear();
        self.n_sent = 0;
    }

    fn receive(&mut self) {
        // One chunk a turn, so that a flood of bytes cannot hold the judge here.
        const CHUNK: usize = 1 << 20;
        let start = self.inbox.len();
        let mut n_received = 0;
        while !self.is_closed && n_received < CHUNK {
            let room = if n_received == 0 { 16 << 10 } else { 256 << 10 };
            self.inbox.resize(start + n_received + room, 0);
            match self.channel.read(&mut self.inbox[start + n_received..]) {
                Ok(0) => self.is_closed = true,
                Ok(n_bytes) => {
                    n_received += n_bytes;
                    if n_bytes < room {
                        break;
                    }
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => self.is_closed = true,
            }
        }
        self.inbox.truncate(start + n_received);
    }

    /// Reads what is in the pipes of stdout and stderr.
    pub fn capture(&mut self) {
        capture::drain(&mut self.stdout, &mut self.printed);
        capture::drain(&mut self.stderr, &mut self.printed_errors);
    }

    /// Whether both of the child's standard streams are closed.
    pub fn is_silent(&self) -> bool {
        self.stdout.is_none() && self.stderr.is_none()
    }

    /// The usage of the process, to be asked of the kernel.
    pub fn usage(&self) -> Usage {
        self.usage
    }

    /// Waits until the process ends or `deadline` comes; `None` if it still runs then.
    pub fn wait(&mut self, deadline: Instant) -> anyhow::Result<Option<Exit>> {
        loop {
            if let Some(status) = self.child.try_wait().context("could not wait for a process")? {
                self.kill();
                self.capture();
                return Ok(Some(match (status.code(), status.signal()) {
                    (Some(code), _) => Exit::Code(code),
                    (None, Some(signal)) => Exit::Signal(signal),
                    (None, None) => Exit::Code(-1),
                }));
            }
            if Instant::now() >= deadline {
                return Ok(None);
            }
            // The process may have closed its channel and streams long before its end, and it never ends while a pipe of its output is full: the
            // streams are read meanwhile.
            let streams = [self.stdout.as_ref().map(AsFd::as_fd), self.stderr.as_ref().map(AsFd::as_fd)];
            self.ending.wait(&streams, deadline);
            self.capture();
        }
    }

    /// The processes of its group, as they are now.
    fn members(&self) -> Vec<group::Member> {
        group::members(self.group_in_proc)
    }

    /// Kills the whole process group.
    pub fn kill(&mut self) {
        let _ = killpg(pid_of(self.child.id()), Signal::SIGKILL);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if !matches!(self.child.try_wait(), Ok(Some(_))) {
            self.kill();
            let _ = self.child.wait();
        }
        children::forget(self.child.id());
    }
}

fn pid_of(number: u32) -> Pid {
    Pid::from_raw(i32::try_from(number).expect("a process id fits i32"))
}

/// Copies a descriptor to number 3, for the shim. A descriptor 3 inherited from Kata's parent, such as the job server of a build tool, is closed.
pub fn duplicate_to_3(descriptor: BorrowedFd<'_>) -> anyhow::Result<OwnedFd> {
    #[expect(unsafe_code, reason = "a descriptor is replaced that is known by its number alone")]
    // SAFETY: the shim calls this before it opens anything, so nothing in this process owns descriptor 3.
    unsafe { nix::unistd::dup2_raw(descriptor, 3) }.context("could not move the channel to descriptor 3")
}
