//! Asks the kernel about a running process: its CPU time, its memory, and whether it is idle.

use std::fs;
use std::sync::LazyLock;
use std::time::Duration;

use nix::time::{clock_getcpuclockid, clock_gettime};
use nix::unistd::{Pid, SysconfVar};

use super::stat::Stat;

/// A process to ask about. Every figure of a process that has ended is 0.
#[derive(Debug, Clone, Copy)]
pub struct Usage {
    pub(super) pid: Pid,
    /// Its number as /proc shows it.
    pub(super) in_proc: u32,
}

impl Usage {
    /// The CPU time of all its threads, as the kernel accounts for it.
    pub fn cpu_time(self) -> Duration {
        let clock = clock_getcpuclockid(self.pid).and_then(clock_gettime);
        clock.map_or(Duration::ZERO, Duration::from)
    }

    /// The resident size now, shared mappings included, in KiB.
    pub fn memory_kib(self) -> u64 {
        let sizes = fs::read_to_string(format!("/proc/{}/statm", self.in_proc)).unwrap_or_default();
        let n_pages = sizes.split(' ').nth(1).and_then(|resident| resident.parse().ok()).unwrap_or(0);
        n_pages * page_kib()
    }

    /// The largest resident size so far, shared mappings included, in KiB.
    pub fn peak_memory_kib(self) -> u64 {
        self.status_kib("VmHWM:")
    }

    /// The size of the main thread's stack, in KiB.
    pub fn stack_kib(self) -> u64 {
        self.status_kib("VmStk:")
    }

    fn status_kib(self, field: &str) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.in_proc)).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(field));
        line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or(0)
    }

    /// Whether every thread sleeps or is stopped. A thread that waits for a core or for a disk does not count as asleep.
    pub fn is_at_rest(self) -> bool {
        let threads = fs::read_dir(format!("/proc/{}/task", self.in_proc)).into_iter().flatten().flatten();
        let states: Vec<char> = threads.filter_map(|thread| Some(Stat::read(&thread.path())?.state)).collect();
        !states.is_empty() && states.iter().all(|state| !matches!(state, 'R' | 'D'))
    }
}

/// The size of a page, in KiB.
fn page_kib() -> u64 {
    static SIZE: LazyLock<u64> = LazyLock::new(|| {
        let bytes = nix::unistd::sysconf(SysconfVar::PAGE_SIZE).ok().flatten();
        bytes.and_then(|bytes| u64::try_from(bytes).ok()).unwrap_or(4096) >> 10
    });
    *SIZE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_process_is_not_at_rest() {
        let own = Usage { pid: Pid::this(), in_proc: super::super::own_in_proc() };
        assert!(!own.is_at_rest());
        assert!(own.cpu_time() > Duration::ZERO && own.peak_memory_kib() > own.stack_kib());
    }
}
