//! What this process must not leave behind: its children, and the folders that were made for them. One registry, so that an end which drops
//! nothing finds everything, and nothing new is made beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::sys::wait::{Id, WaitPidFlag, WaitStatus, waitid};

use super::ending::Ending;
use super::pid_of;

/// How long the children may take to end once they are killed.
const PATIENCE: Duration = Duration::from_millis(500);

/// The children that this process started itself and has not waited for, and the folders that it has not removed.
#[derive(Debug, Default)]
pub struct Leftovers {
    pub children: BTreeSet<u32>,
    /// Each folder with what removes it.
    pub folders: BTreeMap<PathBuf, fn(&Path)>,
}

static LEFTOVERS: Mutex<Leftovers> = Mutex::new(Leftovers { children: BTreeSet::new(), folders: BTreeMap::new() });

/// The registry. Whoever starts a child or makes a folder holds it meanwhile, so that none is made unseen.
pub fn leftovers() -> MutexGuard<'static, Leftovers> {
    LEFTOVERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends every child of this process and removes every folder, when it is about to end itself without dropping anything.
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
    // A control group can be removed when the last of its processes is gone.
    left.folders.iter().for_each(|(folder, remove)| remove(folder));
    // Whoever would make another one waits for the end.
    std::mem::forget(left);
}

/// Whether a child has not ended yet. Whoever waits for it may do so still.
fn lives(child: u32) -> bool {
    let flags = WaitPidFlag::WEXITED | WaitPidFlag::WNOHANG | WaitPidFlag::WNOWAIT;
    waitid(Id::Pid(pid_of(child)), flags) == Ok(WaitStatus::StillAlive)
}
