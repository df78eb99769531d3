//! Translates process numbers. System calls take the numbers of this process's own namespace; /proc shows those of the namespace that it was
//! mounted in. The two differ where a new namespace kept the old /proc (`unshare --pid --fork`).

use std::fs;
use std::sync::OnceLock;

use nix::unistd::Pid;

/// This process's number as /proc shows it; the number of its own namespace where there is no /proc.
pub fn own_in_proc() -> u32 {
    let own = fs::read_link("/proc/self").ok().and_then(|own| own.to_str()?.parse().ok());
    own.unwrap_or_else(std::process::id)
}

/// The number, in this namespace, of the process that /proc shows as `in_proc`. `None` if it has ended or lives outside this namespace.
pub fn here(in_proc: u32) -> Option<Pid> {
    static DEPTH: OnceLock<usize> = OnceLock::new();
    // The depth of this process's namespace, counted from that of /proc, which is 1. Older kernels do not tell it.
    let depth = *DEPTH.get_or_init(|| numbers("self").len().max(1));
    let number = if depth == 1 { in_proc } else { *numbers(&in_proc.to_string()).get(depth - 1)? };
    i32::try_from(number).ok().map(Pid::from_raw)
}

/// The numbers of a process, first in the namespace of /proc, then in each one below it.
fn numbers(process: &str) -> Vec<u32> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("NSpid:")).unwrap_or_default();
    line.split_whitespace().filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_finds_itself() {
        assert_eq!(here(own_in_proc()), Some(Pid::this()));
        assert_eq!(numbers("self").last(), Some(&std::process::id()));
    }
}
