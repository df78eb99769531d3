//! The cores that this process may use, and keeping to one of them.

use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
use nix::unistd::Pid;

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
