//! `Process` is one child: its channel, its captured prints, its clocks and its end. The whole process group dies with it.
//!
//! What the bytes on the channel mean is `worker`'s business; what the child may use is `sandbox`'s.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Context;
use nix::fcntl::{FcntlArg, OFlag, fcntl};
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
use nix::sys::signal::{Signal, kill, killpg};
use nix::sys::wait::waitpid;
use nix::time::{clock_getcpuclockid, clock_gettime};
use nix::unistd::Pid;

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

/// What a process wrote to one of its standard streams: the beginning, and how much it was in all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Capture {
    /// At most `CAPTURE_CAP` bytes.
    pub kept: Vec<u8>,
    pub n_bytes: u64,
}

/// How many bytes of a stream are kept.
pub const CAPTURE_CAP: usize = 64 * 1024;

impl Capture {
    fn add(&mut self, bytes: &[u8]) {
        let room = CAPTURE_CAP.saturating_sub(self.kept.len());
        self.kept.extend(&bytes[..bytes.len().min(room)]);
        self.n_bytes += bytes.len() as u64;
    }
}

/// One running child, leader of a process group of its own.
pub struct Process {
    child: Child,
    /// The process whose clocks count: the child, or the one below it that does the work.
    pid: Pid,
    channel: UnixStream,
    stdout: Option<ChildStdout>,
    stderr: Option<ChildStderr>,
    /// Bytes to be sent over the channel.
    pub outbox: Vec<u8>,
    n_sent: usize,
    /// Bytes received over the channel and not yet taken.
    pub inbox: Vec<u8>,
    pub printed: Capture,
    pub printed_errors: Capture,
    /// The channel's other end is closed, or broken.
    pub is_closed: bool,
}

impl Process {
    /// Starts the command with one end of a fresh socket pair as its standard input, which is the channel.
    pub fn spawn(mut command: Command) -> anyhow::Result<Process> {
        let (ours, theirs) = UnixStream::pair().context("could not make a socket pair")?;
        command.stdin(Stdio::from(OwnedFd::from(theirs))).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.process_group(0);
        let mut known = CHILDREN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut child = command.spawn().with_context(|| format!("could not start {:?}", command.get_program()))?;
        known.insert(child.id());
        drop(known);
        drop(command); // It holds the child's end of the channel, whose closing must be seen.
        ours.set_nonblocking(true)?;
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        for stream in [stdout.as_ref().map(AsFd::as_fd), stderr.as_ref().map(AsFd::as_fd)].into_iter().flatten() {
            fcntl(stream, FcntlArg::F_SETFL(OFlag::O_NONBLOCK))?;
        }
        Ok(Process {
            pid: pid_of(child.id()),
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

    /// From here on the clocks are those of this process, which the child started.
    pub fn follow(&mut self, pid: u32) {
        self.pid = pid_of(pid);
    }

    /// Sends, receives and captures what is ready, after waiting for something to be, at most `timeout`.
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
        let millis = timeout.as_micros().div_ceil(1000).min(60_000) as u16;
        match poll(&mut fds, PollTimeout::from(millis)) {
            Ok(_) | Err(nix::errno::Errno::EINTR) => {}
            Err(error) => return Err(error).context("could not wait for the worker"),
        }
        // Prints first: what was printed before a reply was written is in the pipes by now.
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
                // What the worker wrote before it closed is still to be received, so the end is seen there.
                Err(_) => break,
            }
        }
        self.outbox.clear();
        self.n_sent = 0;
    }

    fn receive(&mut self) {
        // One chunk a turn, so that a flood cannot hold the judge here.
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

    /// Takes what stands in the pipes of stdout and stderr.
    pub fn capture(&mut self) {
        drain(&mut self.stdout, &mut self.printed);
        drain(&mut self.stderr, &mut self.printed_errors);
    }

    /// Whether both of the child's standard streams are closed.
    pub fn is_silent(&self) -> bool {
        self.stdout.is_none() && self.stderr.is_none()
    }

    /// The CPU time that the process has used in all its threads, by the kernel's account.
    pub fn cpu_time(&self) -> Duration {
        let clock = clock_getcpuclockid(self.pid).and_then(clock_gettime);
        clock.map_or(Duration::ZERO, Duration::from)
    }

    /// The largest resident size so far, in KiB; 0 where it cannot be told (the process has ended).
    pub fn peak_memory_kib(&self) -> u64 {
        self.memory_kib("VmHWM:")
    }

    /// The resident size now, shared mappings included, in KiB; 0 where it cannot be told.
    pub fn resident_kib(&self) -> u64 {
        self.memory_kib("VmRSS:")
    }

    fn memory_kib(&self, field: &str) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid)).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(field));
        line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or(0)
    }

    /// Waits for the end until `deadline`; `None` if the process still runs then.
    pub fn wait(&mut self, deadline: Instant) -> anyhow::Result<Option<Exit>> {
        let mut pause = Duration::from_micros(200);
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
            // A closed channel or stream says nothing about the end, so the end itself is asked for, ever less often.
            std::thread::sleep(pause);
            self.capture();
            pause = (pause * 2).min(Duration::from_millis(5));
        }
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
        let mut known = CHILDREN.lock().unwrap_or_else(PoisonError::into_inner);
        known.remove(&self.child.id());
        end_strays(&known);
    }
}

/// The children that this process started itself.
static CHILDREN: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// Whether children that this process did not start itself are strays. A program that only uses the library has others.
static ADOPTS: AtomicBool = AtomicBool::new(false);

/// Makes this process the parent of whatever its children leave behind, so that none of it lives on.
pub fn adopt_strays() {
    ADOPTS.store(true, Ordering::Relaxed);
    // Where the system cannot do it, groups are killed all the same.
    let _ = nix::sys::prctl::set_child_subreaper(true);
}

/// Runs a command to its end, known as a child of this process, so that no judge beside it takes it for a stray.
pub fn output(command: &mut std::process::Command) -> std::io::Result<std::process::Output> {
    use std::process::Stdio;
    let mut known = CHILDREN.lock().unwrap_or_else(PoisonError::into_inner);
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let pid = child.id();
    known.insert(pid);
    drop(known);
    let output = child.wait_with_output();
    CHILDREN.lock().unwrap_or_else(PoisonError::into_inner).remove(&pid);
    output
}

/// The cores that this process may use; one where the system does not tell.
pub fn cores() -> Vec<usize> {
    let set = sched_getaffinity(Pid::from_raw(0));
    let is_set = |core: &usize| set.as_ref().is_ok_and(|set| set.is_set(*core).unwrap_or(false));
    let cores: Vec<usize> = (0..CpuSet::count()).filter(is_set).collect();
    if cores.is_empty() { vec![0] } else { cores }
}

/// Keeps this thread, and the processes and threads that it starts from now on, to one core. Where the system refuses, they go where they may.
pub fn keep_to_core(core: usize) {
    let mut set = CpuSet::new();
    let _ = set.set(core).and_then(|()| sched_setaffinity(Pid::from_raw(0), &set));
}

/// Ends every child of this process, when it is about to end itself without dropping anything.
pub fn end_all() {
    let known = CHILDREN.lock().unwrap_or_else(PoisonError::into_inner);
    for pid in known.iter() {
        let _ = killpg(pid_of(*pid), Signal::SIGKILL);
    }
    let lives = |pid: &u32| {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        stat.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with('Z'))
    };
    let deadline = Instant::now() + Duration::from_millis(500);
    while known.iter().any(lives) && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(1));
    }
    // Whoever would start another one waits for the end.
    std::mem::forget(known);
}

/// Ends the children that came to this process because their own parent ended.
fn end_strays(known: &MutexGuard<'_, BTreeSet<u32>>) {
    if !ADOPTS.load(Ordering::Relaxed) {
        return;
    }
    // One that is killed hands its own children on, so a few rounds may be needed.
    for _ in 0..100 {
        let strays: Vec<u32> = children().into_iter().filter(|pid| !known.contains(pid)).collect();
        if strays.is_empty() {
            return;
        }
        for pid in strays {
            let _ = kill(pid_of(pid), Signal::SIGKILL);
            let _ = waitpid(pid_of(pid), None);
        }
    }
}

/// The children of all threads of this process, as far as the kernel tells.
fn children() -> Vec<u32> {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    lists.flat_map(|list| list.split_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<_>>()).collect()
}

fn pid_of(number: u32) -> Pid {
    Pid::from_raw(i32::try_from(number).expect("a process id fits i32"))
}

fn drain<S: Read + AsFd>(stream: &mut Option<S>, capture: &mut Capture) {
    let mut buffer = [0; 16 << 10];
    // Bounded, so that a flood cannot hold the judge here.
    for _ in 0..64 {
        let Some(open) = stream else { return };
        match open.read(&mut buffer) {
            Ok(0) => *stream = None,
            Ok(n_bytes) => {
                capture.add(&buffer[..n_bytes]);
                if n_bytes < buffer.len() {
                    return;
                }
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return,
        }
    }
}

/// What a command that ran to its end, or to its time limit, left behind.
#[derive(Debug, Clone)]
pub struct Finished {
    /// `None`: killed at a limit.
    pub exit: Option<Exit>,
    pub printed: Capture,
    pub printed_errors: Capture,
}

/// Lets a process run to its end, at most for `limit` and for `most_bytes` of prints; its whole process group is gone afterwards.
pub fn run(process: &mut Process, limit: Duration, most_bytes: u64) -> anyhow::Result<Finished> {
    let deadline = Instant::now() + limit;
    let is_flood = |process: &Process| process.printed.n_bytes + process.printed_errors.n_bytes > most_bytes;
    while !process.is_silent() && Instant::now() < deadline && !is_flood(process) {
        // The channel is closed by a program that does not know it, or stays open unused.
        process.pump(Duration::from_millis(20))?;
    }
    let exit = if is_flood(process) { None } else { process.wait(deadline)? };
    process.kill();
    Ok(Finished {
        exit,
        printed: std::mem::take(&mut process.printed),
        printed_errors: std::mem::take(&mut process.printed_errors),
    })
}

/// A descriptor moved to number 3, for the shim.
pub fn duplicate_to_3(descriptor: BorrowedFd<'_>) -> anyhow::Result<OwnedFd> {
    use std::os::fd::{AsRawFd, FromRawFd};
    let number = fcntl(descriptor, FcntlArg::F_DUPFD(3))?;
    #[expect(unsafe_code, reason = "nix hands a duplicated descriptor back as a number")]
    // SAFETY: the descriptor was made by the call above and nobody else owns it.
    let owned = unsafe { OwnedFd::from_raw_fd(number) };
    anyhow::ensure!(owned.as_raw_fd() == 3, "descriptor 3 was taken in a fresh process");
    Ok(owned)
}
