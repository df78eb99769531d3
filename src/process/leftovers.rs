//! Registers all that this process must not leave behind: its children, and the folders made for them. One registry holds both, so that an end
//! without destructors finds everything, and nothing new is made meanwhile.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::sys::wait::{Id, WaitPidFlag, WaitStatus, waitid};

use super::ending::Ending;
use super::pid_of;

/// How long killed children may take to end.
const PATIENCE: Duration = Duration::from_millis(500);

/// The children that this process started itself and has not waited for, and the folders that it has not removed.
#[derive(Debug, Default)]
pub struct Leftovers {
    pub children: BTreeSet<u32>,
    /// Each folder with the function that removes it.
    pub folders: BTreeMap<PathBuf, fn(&Path)>,
}

static LEFTOVERS: Mutex<Leftovers> = Mutex::new(Leftovers { children: BTreeSet::new(), folders: BTreeMap::new() });

/// The registry. Code that starts a child or makes a folder holds it meanwhile, so that nothing is made unregistered.
pub fn leftovers() -> MutexGuard<'static, Leftovers> {
    LEFTOVERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends every child of this process and removes every folder. For an end of this process that runs no destructors.
pub fn end_all() {
    let left = leftovers();
    for pid in &left.children {
        let _ = killpg(pid_of(*pid), Signal::SIGKILL);
    }
    let deadline = Instant::now() + PATIENCE;
    for pid in &left.children {
        let ending = Ending::of(*pid);
        while lives(*pid) && Instant::now() < deadline {
            ending.wait(&[], deadline);
        }
    }
    // A control group can be removed only once its last process has ended.
    left.folders.iter().for_each(|(folder, remove)| remove(folder));
    // The lock stays held, so that another thread which is about to make something waits for the end of this process.
    std::mem::forget(left);
}

/// Whether a child has not ended yet. It can still be waited for afterwards.
pub fn lives(child: u32) -> bool {
    let flags = WaitPidFlag::WEXITED | WaitPidFlag::WNOHANG | WaitPidFlag::WNOWAIT;
    waitid(Id::Pid(pid_of(child)), flags) == Ok(WaitStatus::StillAlive)
}
