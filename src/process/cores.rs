//! Lists the cores that this process may use, and pins a thread to one of them.

use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
use nix::unistd::Pid;

/// The cores that this process may use; core 0 alone where the system does not tell.
pub fn cores() -> Vec<usize> {
    let set = sched_getaffinity(Pid::from_raw(0));
    let is_set = |core: &usize| set.as_ref().is_ok_and(|set| set.is_set(*core).unwrap_or(false));
    let cores: Vec<usize> = (0..CpuSet::count()).filter(is_set).collect();
    if cores.is_empty() { vec![0] } else { cores }
}

/// Pins this thread, and the processes and threads that it starts from now on, to one core. Has no effect where the system refuses.
pub fn keep_to_core(core: usize) {
    let mut set = CpuSet::new();
    let _ = set.set(core).and_then(|()| sched_setaffinity(Pid::from_raw(0), &set));
}
