//! Keeps account of this process's children: those that it started, and those that it adopted because their own parent ended.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use nix::sys::signal::{Signal, kill, killpg};
use nix::sys::wait::waitpid;

use super::leftovers::{Leftovers, leftovers};
use super::{numbers, pid_of};

/// Whether children that this process did not start are strays. A program that only uses the library may have other children.
static ADOPTS: AtomicBool = AtomicBool::new(false);

/// Makes this process adopt the processes that its children leave behind (`PR_SET_CHILD_SUBREAPER`), so that it can end them.
pub fn adopt_strays() {
    ADOPTS.store(true, Ordering::Relaxed);
    // Where the system refuses, process groups are killed all the same.
    let _ = nix::sys::prctl::set_child_subreaper(true);
}

/// Starts a command and records it as a child of this process, so that no other judge in the process takes it for a stray.
pub fn spawn(command: &mut Command) -> std::io::Result<Child> {
    let mut left = leftovers();
    let child = command.spawn()?;
    left.children.insert(child.id());
    Ok(child)
}

/// Forgets a child that has ended and was waited for, and ends the processes that it left behind.
pub fn forget(pid: u32) {
    let mut left = leftovers();
    left.children.remove(&pid);
    end_strays(&left);
}

/// Runs a command to its end. If it takes longer than `most`, the command is killed and an error says so.
pub fn output(command: &mut Command, most: Duration) -> std::io::Result<Output> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
    let child = spawn(command)?;
    let pid = child.id();
    let (sender, receiver) = mpsc::channel();
    let collect = std::thread::spawn(move || sender.send(child.wait_with_output()));
    let output = receiver.recv_timeout(most).unwrap_or_else(|_| {
        let _ = killpg(pid_of(pid), Signal::SIGKILL);
        Err(std::io::Error::new(
            std::io::ErrorKind::TimedOut,
            format!("it did not end within {} s", most.as_secs_f64()),
        ))
    });
    // After an error the reader is not joined: processes of another group may still hold the pipes open.
    if output.is_ok() {
        let _ = collect.join();
    }
    leftovers().children.remove(&pid);
    output
}

/// Ends the adopted children.
fn end_strays(left: &Leftovers) {
    if !ADOPTS.load(Ordering::Relaxed) {
        return;
    }
    // A killed child hands its own children on to this process, so several rounds may be needed.
    for _ in 0..100 {
        let strays: Vec<u32> = children().into_iter().filter(|pid| !left.children.contains(pid)).collect();
        if strays.is_empty() {
            return;
        }
        for pid in strays {
            let _ = kill(pid_of(pid), Signal::SIGKILL);
            let _ = waitpid(pid_of(pid), None);
        }
    }
}

/// The children of all threads of this process, as far as the kernel tells them.
fn children() -> Vec<u32> {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    let children = lists.flat_map(|list| {
        let known = list.split_whitespace().filter_map(|pid| numbers::here(pid.parse().ok()?));
        known.map(|pid| pid.as_raw() as u32).collect::<Vec<_>>()
    });
    children.collect()
}
