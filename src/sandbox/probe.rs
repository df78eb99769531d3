//! The probe: a program of Kata's own that runs in the sandbox and tries what a submission must not do. It reports what it could do; `doctor`
//! judges that.

use std::ffi::OsString;
use std::fs;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use nix::errno::Errno;
use nix::libc;
use nix::sys::signal::kill;
use nix::sys::wait::waitpid;
use nix::unistd::{ForkResult, Pid, fork};
use serde::{Deserialize, Serialize};

use super::{Child, Confinement, Invocation, RESERVED_MIB, Standing, spawn};
use crate::process::{self, Bounds, End};

/// The hidden subcommand under which `kata` is the probe.
pub const PROBE: &str = "__probe";

/// The targets of the probe.
#[derive(Debug, Serialize, Deserialize)]
struct Targets {
    /// A file that only the judge may read.
    canary: PathBuf,
    /// A file that must never come into being.
    outside: PathBuf,
    tcp: u16,
    udp: u16,
    judge: u32,
    memory_mib: u64,
    /// Try shared memory and nothing else.
    shares_memory: bool,
}

/// Something that a submission must not be able to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// What was tried: "read a file of the judge's".
    pub what: String,
    /// The promise that it would break: "files".
    pub promise: String,
    /// Why it failed; `None` if it did not.
    pub refused: Option<String>,
}

/// What the layers said of themselves, and what a program inside them could do.
pub struct Probed {
    pub standing: Standing,
    pub attempts: Vec<Attempt>,
}

/// Runs the probe in the sandbox of `confinement`.
pub fn probe(confinement: &Confinement) -> anyhow::Result<Probed> {
    let folder = tempfile::tempdir().context("could not make a temporary folder")?;
    let canary = folder.path().join("canary");
    fs::write(&canary, "only the judge reads this")?;
    let tcp = TcpListener::bind("127.0.0.1:0").context("could not listen on the loopback")?;
    let udp = UdpSocket::bind("127.0.0.1:0").context("could not listen on the loopback")?;
    let targets = Targets {
        canary,
        outside: folder.path().join("outside"),
        tcp: tcp.local_addr()?.port(),
        udp: udp.local_addr()?.port(),
        judge: std::process::id(),
        memory_mib: confinement.limits.memory_mib,
        shares_memory: false,
    };
    let (standing, finished) = run(confinement, &targets)?;
    let complaint = String::from_utf8_lossy(&finished.printed_errors.kept).into_owned();
    ensure!(finished.end == End::Exit(process::Exit::Code(0)), "the probe ended with {:?}: {complaint}", finished.end);
    let mut attempts: Vec<Attempt> =
        serde_json::from_slice(&finished.printed.kept).context("the probe's answer cannot be read")?;
    // A probe that gets too much shared memory is killed, so this one runs by itself.
    let refused = take_shared_memory(confinement, &Targets { shares_memory: true, ..targets })?;
    let what = "get twice the memory as shared memory".to_owned();
    attempts.push(Attempt { what, promise: "memory".to_owned(), refused });
    Ok(Probed { standing, attempts })
}

/// Why a program got no shared memory beyond its limit; `None` if it did. Its memory is read as often as a submission's.
fn take_shared_memory(confinement: &Confinement, targets: &Targets) -> anyhow::Result<Option<String>> {
    let mut child = start(confinement, targets)?;
    let deadline = Instant::now() + Duration::from_secs(20);
    while !child.process.is_silent() && Instant::now() < deadline {
        child.process.pump(Duration::from_millis(20))?;
        let peak_mib = child.process.usage().peak_memory_kib() >> 10;
        if peak_mib > targets.memory_mib * 3 / 2 {
            child.process.kill();
            return Ok(Some("seen by the judge, which looks every 20 ms".to_owned()));
        }
    }
    Ok(match child.process.wait(deadline)? {
        Some(process::Exit::Code(0)) => serde_json::from_slice(&child.process.printed.kept).unwrap_or_default(),
        Some(process::Exit::Signal(libc::SIGKILL)) => Some("killed by SIGKILL".to_owned()),
        // On a slow machine its CPU time may run out first.
        other => Some(format!("it ended with {other:?} before it had it")),
    })
}

fn start(confinement: &Confinement, targets: &Targets) -> anyhow::Result<Child> {
    let arguments: Vec<OsString> = vec![PROBE.into(), serde_json::to_string(targets)?.into()];
    spawn(confinement, None, &Invocation::new(&confinement.shim, arguments))
}

fn run(confinement: &Confinement, targets: &Targets) -> anyhow::Result<(Standing, process::Finished)> {
    let mut child = start(confinement, targets)?;
    let time = Duration::from_secs(20);
    let finished = process::run(&mut child.process, &Bounds { cpu: time, wall: time, most_bytes: 1 << 20 })?;
    Ok((child.standing.clone(), finished))
}

/// The probe itself: tries everything and returns the attempts as JSON.
pub fn attempt(arguments: &[OsString]) -> anyhow::Result<String> {
    let [targets] = arguments else {
        anyhow::bail!("`{PROBE}` is for Kata's own use");
    };
    let targets: Targets = serde_json::from_slice(targets.as_encoded_bytes())?;
    if targets.shares_memory {
        return Ok(serde_json::to_string(&share_memory(&targets).err().map(|error| error.to_string()))?);
    }
    let attempts: Vec<Attempt> = ATTEMPTS
        .iter()
        .map(|(promise, what, attempt)| Attempt {
            what: (*what).to_owned(),
            promise: (*promise).to_owned(),
            refused: attempt(&targets).err().map(|error| error.to_string()),
        })
        .collect();
    Ok(serde_json::to_string(&attempts)?)
}

type Try = fn(&Targets) -> anyhow::Result<()>;

/// The promise, the attempt in words, and the attempt.
const ATTEMPTS: [(&str, &str, Try); 14] = [
    ("files", "read a file of the judge's", |targets| Ok(fs::read(&targets.canary).map(drop)?)),
    ("files", "write a file beside it", |targets| Ok(fs::write(&targets.outside, "")?)),
    ("files", "read /etc/passwd", |_| Ok(fs::read("/etc/passwd").map(drop)?)),
    ("files", "change an attribute by a call of 2025", change_an_attribute),
    ("network", "connect to a TCP port of this machine", |targets| {
        Ok(TcpStream::connect(("127.0.0.1", targets.tcp)).map(drop)?)
    }),
    ("network", "send a UDP packet to this machine", |targets| {
        let socket = UdpSocket::bind("127.0.0.1:0")?;
        Ok(socket.send_to(b"hello", ("127.0.0.1", targets.udp)).map(drop)?)
    }),
    ("network", "make a pair of datagram sockets", |_| Ok(UnixDatagram::pair().map(drop)?)),
    ("processes", "send the judge a signal", |targets| Ok(kill(Pid::from_raw(i32::try_from(targets.judge)?), None)?)),
    ("processes", "have the kernel send the judge a signal", own_by_the_judge),
    ("processes", "look at the judge's limits", limits_of_the_judge),
    ("processes", "start a process", start_a_process),
    ("processes", "see the judge among the processes", |targets| see(targets.judge)),
    ("memory", "map a stack that grows", map_a_growing_stack),
    ("memory", "reserve more than its memory and stacks of threads", |targets| {
        let mut bytes: Vec<u8> = Vec::new();
        Ok(bytes.try_reserve_exact(usize::try_from((targets.memory_mib + RESERVED_MIB) << 20)?)?)
    }),
];

/// Maps twice the allowed memory as shared and writes to every page, which allocates it.
fn share_memory(targets: &Targets) -> anyhow::Result<()> {
    let n_bytes = usize::try_from(targets.memory_mib << 21)?;
    let (readable, shared) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_SHARED | libc::MAP_ANONYMOUS);
    #[expect(unsafe_code, reason = "a mapping is written to")]
    // SAFETY: the mapping is new, and no byte beyond its length is written.
    unsafe {
        let start = libc::mmap(std::ptr::null_mut(), n_bytes, readable, shared, -1, 0);
        if start == libc::MAP_FAILED {
            return Err(std::io::Error::last_os_error().into());
        }
        for offset in (0..n_bytes).step_by(4096) {
            start.cast::<u8>().add(offset).write_volatile(1);
        }
    }
    Ok(())
}

/// Asks for an extended attribute of the probe's own program to be removed, by a system call of Linux 6.13. A kernel that does not know the call
/// refuses it as well.
fn change_an_attribute(_: &Targets) -> anyhow::Result<()> {
    const REMOVEXATTRAT: i64 = 466;
    let (path, name) = (c"/proc/self/exe".as_ptr(), c"user.kata".as_ptr());
    #[expect(unsafe_code, reason = "nix does not know the call")]
    // SAFETY: both strings end with a zero byte and are static.
    let result = unsafe { libc::syscall(REMOVEXATTRAT, libc::AT_FDCWD, path, 0, name) };
    // Any other error comes from the call itself, which means that the filter let it through.
    match Errno::result(result) {
        Err(error @ (Errno::EPERM | Errno::ENOSYS)) => Err(error.into()),
        _ => Ok(()),
    }
}

/// Makes the judge the owner of a pipe's signals. No signal is sent.
fn own_by_the_judge(targets: &Targets) -> anyhow::Result<()> {
    let (pipe, _) = std::io::pipe()?;
    let judge = i32::try_from(targets.judge)?;
    #[expect(unsafe_code, reason = "nix has no F_SETOWN")]
    // SAFETY: the descriptor is open, and the third argument is a number.
    let result = unsafe { libc::fcntl(pipe.as_raw_fd(), libc::F_SETOWN, judge) };
    Ok(Errno::result(result).map(drop)?)
}

/// Maps memory that grows down like a stack, which no limit on data counts.
fn map_a_growing_stack(_: &Targets) -> anyhow::Result<()> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_GROWSDOWN;
    #[expect(unsafe_code, reason = "a mapping is made")]
    // SAFETY: the mapping is new, at a place that the kernel chooses.
    let start = unsafe { libc::mmap(std::ptr::null_mut(), 1 << 16, libc::PROT_READ, flags, -1, 0) };
    ensure!(start != libc::MAP_FAILED, std::io::Error::last_os_error());
    Ok(())
}

fn limits_of_the_judge(targets: &Targets) -> anyhow::Result<()> {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    let judge = i32::try_from(targets.judge)?;
    #[expect(unsafe_code, reason = "nix has no prlimit")]
    // SAFETY: the old limit is written to a struct of this frame; no new limit is set.
    let result = unsafe { libc::prlimit(judge, libc::RLIMIT_CPU, std::ptr::null(), &raw mut limit) };
    Errno::result(result)?;
    // In a process namespace the number may belong to no process, or to another one.
    Ok(())
}

fn start_a_process(_: &Targets) -> anyhow::Result<()> {
    #[expect(unsafe_code, reason = "fork is unsafe in a process with threads")]
    // SAFETY: the probe has one thread, and its child ends at once.
    match unsafe { fork() }? {
        ForkResult::Child => std::process::exit(0),
        ForkResult::Parent { child } => Ok(waitpid(child, None).map(drop)?),
    }
}

/// Whether /proc shows a process that runs Kata's own program under the judge's number.
fn see(judge: u32) -> anyhow::Result<()> {
    let name = fs::read_to_string(Path::new("/proc").join(judge.to_string()).join("comm"))?;
    ensure!(name.trim_end() == "kata", "that number is {}'s", name.trim_end());
    Ok(())
}
