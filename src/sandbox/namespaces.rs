//! Namespaces: the program sees only its own processes, no network, and a scratch folder of limited size. The first process of the namespace is an
//! `init` of Kata's own, so that signals have their usual effect on the program, and everything in the namespace ends with `init`.

use std::fs::{self, File};
use std::io::{PipeReader, PipeWriter, Read, Write};
use std::os::fd::AsRawFd;
use std::path::Path;

use nix::errno::Errno;
use nix::libc;
use nix::mount::{MsFlags, mount};
use nix::sched::{CloneFlags, unshare};
use nix::sys::prctl;
use nix::sys::signal::{SigHandler, Signal, kill};
use nix::sys::wait::{WaitStatus, waitpid};
use nix::unistd::{ForkResult, Pid, fork, getegid, geteuid, getpid};

/// The user's number as the program sees it.
const INSIDE_ID: u32 = 1000;

/// Moves this process and its children to new namespaces. After a failure half way the process is unusable.
pub fn enter() -> Result<(), String> {
    let (user, group) = (geteuid(), getegid());
    let flags = CloneFlags::CLONE_NEWUSER
        | CloneFlags::CLONE_NEWPID
        | CloneFlags::CLONE_NEWNET
        | CloneFlags::CLONE_NEWNS
        | CloneFlags::CLONE_NEWIPC;
    unshare(flags).map_err(|error| format!("unshare: {error}"))?;
    let write = |file: &str, text: String| fs::write(file, text).map_err(|error| format!("{file}: {error}"));
    write("/proc/self/setgroups", "deny".to_owned())?;
    write("/proc/self/uid_map", format!("{INSIDE_ID} {user} 1"))?;
    write("/proc/self/gid_map", format!("{INSIDE_ID} {group} 1"))?;
    mount(None::<&str>, "/", None::<&str>, MsFlags::MS_REC | MsFlags::MS_PRIVATE, None::<&str>)
        .map_err(|error| format!("making mounts private: {error}"))
}

/// Splits this process in three: it stays behind to end as the program ends; its child becomes the first process of the namespace; its grandchild,
/// the only one in which this returns, is to become the program. The grandchild is born into the control group at `group`, if the kernel can do
/// that; the result says whether it was.
pub fn become_the_program(group: Option<&File>) -> Result<bool, String> {
    let (status_in, status_out) = std::io::pipe().map_err(|error| format!("pipe: {error}"))?;
    #[expect(unsafe_code, reason = "fork is unsafe in a process with threads")]
    // SAFETY: the shim has one thread, so no other thread can hold a lock.
    match unsafe { fork() }.map_err(|error| format!("fork: {error}"))? {
        ForkResult::Parent { child } => {
            drop(status_out);
            follow(child, status_in)
        }
        ForkResult::Child => {
            drop(status_in);
            let _ = prctl::set_pdeathsig(Signal::SIGKILL);
            let born = group.and_then(|group| fork_into(group).ok());
            let is_born_there = born.is_some();
            #[expect(unsafe_code, reason = "fork is unsafe in a process with threads")]
            // SAFETY: as above; the child of a single-threaded process has one thread.
            let forked = born.map_or_else(|| unsafe { fork() }, Ok);
            match forked.map_err(|error| format!("fork: {error}"))? {
                ForkResult::Parent { child } => init(child, status_out),
                ForkResult::Child => Ok(is_born_there),
            }
        }
    }
}

/// A fork whose child is in another control group of version 2 from the start (Linux 5.7).
fn fork_into(group: &File) -> nix::Result<ForkResult> {
    const CLONE_INTO_CGROUP: u64 = 0x2_0000_0000;
    // struct clone_args of clone3(2): flags, three addresses, exit signal, stack (none: the parent's), five more, the group.
    let mut arguments = [0_u64; 11];
    arguments[0] = CLONE_INTO_CGROUP;
    arguments[4] = libc::SIGCHLD as u64;
    arguments[10] = group.as_raw_fd() as u64;
    #[expect(unsafe_code, reason = "nix has no clone3")]
    // SAFETY: the structure has the length that is passed and outlives the call. Without CLONE_VM the child has memory of its own; the parent has
    // one thread, and so has the child.
    let child = unsafe { libc::syscall(libc::SYS_clone3, arguments.as_ptr(), size_of_val(&arguments)) };
    Ok(match Errno::result(child)? {
        0 => ForkResult::Child,
        child => ForkResult::Parent { child: Pid::from_raw(child as i32) },
    })
}

/// The first process of the namespace: it waits for processes that end, until the program does. Everything else in the namespace ends with it.
fn init(program: Pid, mut status: PipeWriter) -> ! {
    close_streams();
    loop {
        let code = match waitpid(None, None) {
            Ok(WaitStatus::Exited(pid, code)) if pid == program => code,
            Ok(WaitStatus::Signaled(pid, signal, _)) if pid == program => -(signal as i32),
            Ok(_) | Err(Errno::EINTR) => continue,
            Err(_) => -libc::SIGKILL,
        };
        let _ = status.write_all(&code.to_le_bytes());
        std::process::exit(0);
    }
}

/// Waits for the first process of the namespace and ends as the program ended.
fn follow(init: Pid, mut status: PipeReader) -> ! {
    close_streams();
    let mut code = [0; 4];
    let is_told = status.read_exact(&mut code).is_ok();
    let _ = waitpid(init, None);
    let code = if is_told { i32::from_le_bytes(code) } else { -libc::SIGKILL };
    if code >= 0 {
        std::process::exit(code);
    }
    let signal = Signal::try_from(-code).unwrap_or(Signal::SIGKILL);
    if !matches!(signal, Signal::SIGKILL | Signal::SIGSTOP) {
        #[expect(unsafe_code, reason = "signal handlers are unsafe to change in general")]
        // SAFETY: the default action replaces ignoring the signal; no handler is installed.
        let _ = unsafe { nix::sys::signal::signal(signal, SigHandler::SigDfl) };
    }
    let _ = kill(getpid(), signal);
    std::process::exit(1)
}

/// Closes this process's copies of the program's streams and channel, so that the judge sees when the program closes them.
fn close_streams() {
    for descriptor in 0..=3 {
        let _ = nix::unistd::close(descriptor);
    }
}

/// Mounts a file system of limited size over the scratch folder.
pub fn mount_scratch(scratch: &Path, mib: u64) -> Result<(), String> {
    let options = format!("size={mib}m,nr_inodes=4096,mode=0700");
    let flags = MsFlags::MS_NOSUID | MsFlags::MS_NODEV;
    mount(Some("tmpfs"), scratch, Some("tmpfs"), flags, Some(options.as_str()))
        .map_err(|error| format!("mounting a scratch folder: {error}"))
}

/// Mounts a /proc that shows only the namespace's processes.
pub fn mount_proc() -> Result<(), String> {
    let flags = MsFlags::MS_NOSUID | MsFlags::MS_NODEV | MsFlags::MS_NOEXEC;
    mount(Some("proc"), "/proc", Some("proc"), flags, None::<&str>).map_err(|error| format!("mounting /proc: {error}"))
}
