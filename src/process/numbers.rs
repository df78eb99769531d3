//! The numbers of processes: this process calls others by those of its own namespace, and /proc shows those of the namespace that it was mounted
//! in. The two differ where a namespace was made and its /proc was not (`unshare --pid --fork`).

use std::fs;
use std::sync::OnceLock;

use nix::unistd::Pid;

/// This process's number as /proc shows it; its own where there is no /proc.
pub fn own_in_proc() -> u32 {
    let own = fs::read_link("/proc/self").ok().and_then(|own| own.to_str()?.parse().ok());
    own.unwrap_or_else(std::process::id)
}

/// The number by which this process knows the process that /proc shows under that one. `None` where it has ended, or lives outside.
pub fn here(in_proc: u32) -> Option<Pid> {
    static DEPTH: OnceLock<usize> = OnceLock::new();
    // How many namespaces down from that of /proc this process lives, with that one counted; older kernels do not tell.
    let depth = *DEPTH.get_or_init(|| numbers("self").len().max(1));
    let number = if depth == 1 { in_proc } else { *numbers(&in_proc.to_string()).get(depth - 1)? };
    i32::try_from(number).ok().map(Pid::from_raw)
}

/// The numbers of a process in the namespace of /proc and in those below it.
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
