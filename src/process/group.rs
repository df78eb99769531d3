//! The processes of a group and their CPU time, by the kernel's account.

use std::fs;
use std::time::Duration;

use nix::unistd::Pid;

/// One process of a group.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Its number as /proc shows it.
    pub in_proc: u32,
    /// Its own CPU time.
    pub own: Duration,
    /// That of its children which have ended.
    pub of_ended: Duration,
}

/// The kernel tells times in hundredths of a second, on every architecture that Kata knows.
const TICK: Duration = Duration::from_millis(10);

/// All processes of a group, which is called as /proc shows it; none where the kernel does not tell.
pub fn members(group: Pid) -> Vec<Member> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let found = pids.filter_map(|pid| member(pid, group, &fs::read_to_string(format!("/proc/{pid}/stat")).ok()?));
    found.collect()
}

/// What a process's `stat` says, if it is of this group. Its name stands in brackets and may hold anything.
fn member(pid: u32, group: Pid, stat: &str) -> Option<Member> {
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let number = |index: usize| fields.get(index).and_then(|field| field.parse::<u32>().ok());
    if fields.get(2)?.parse() != Ok(group.as_raw()) {
        return None;
    }
    let time = |user: usize| Some(TICK * (number(user)? + number(user + 1)?));
    Some(Member { in_proc: pid, own: time(11)?, of_ended: time(13)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_behind_any_name() {
        let stat = "7 (a) 1 2 (b) R 1 42 42 0 -1 4194304 0 0 0 0 150 50 20 5 20 0 1 0";
        let found = member(7, Pid::from_raw(42), stat).expect("it is of the group");
        assert_eq!((found.own, found.of_ended), (Duration::from_secs(2), Duration::from_millis(250)));
        assert!(member(7, Pid::from_raw(41), stat).is_none());
    }

    #[test]
    fn this_process_is_in_its_own_group() {
        let own = members(nix::unistd::getpgrp());
        assert!(own.iter().any(|member| member.in_proc == super::super::own_in_proc()));
    }
}
