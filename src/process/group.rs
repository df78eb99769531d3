//! Lists the processes of a group with their CPU time, as the kernel accounts for it.

use std::fs;
use std::time::Duration;

use nix::unistd::Pid;

use super::stat::Stat;

/// One process of a group.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Its number as /proc shows it.
    pub in_proc: u32,
    /// Its own CPU time.
    pub own: Duration,
    /// CPU time of its children that have ended.
    pub of_ended: Duration,
}

/// All processes of a group, whose number is the one that /proc shows; empty where the kernel does not tell.
pub fn members(group: Pid) -> Vec<Member> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let found = pids.filter_map(|pid| {
        let stat = Stat::of(pid).filter(|stat| stat.group == group.as_raw())?;
        Some(Member { in_proc: pid, own: stat.own, of_ended: stat.of_ended })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_is_in_its_own_group() {
        let own = members(nix::unistd::getpgrp());
        assert!(own.iter().any(|member| member.in_proc == super::super::own_in_proc()));
    }
}
