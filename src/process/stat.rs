//! Reads the `stat` file of a process or a thread.

use std::fs;
use std::path::Path;
use std::time::Duration;

/// The fields of `/proc/PID/stat` that Kata reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stat {
    /// `R` is running or waits for a core, `D` waits for a disk, `Z` has ended and was not waited for.
    pub state: char,
    /// The process group, by the number that /proc shows.
    pub group: i32,
    /// Its own CPU time.
    pub own: Duration,
    /// CPU time of its children that have ended and were waited for.
    pub of_ended: Duration,
    /// When it was started, in clock ticks since boot. This and the number identify a process uniquely.
    pub started: u64,
}

/// The kernel's unit of times: a hundredth of a second on every architecture that Kata supports.
const TICK: Duration = Duration::from_millis(10);

impl Stat {
    /// The process that /proc shows as `in_proc`; `None` if there is none.
    pub fn of(in_proc: u32) -> Option<Stat> {
        Stat::read(&Path::new("/proc").join(in_proc.to_string()))
    }

    /// Reads the folder of a process or of a thread.
    pub fn read(folder: &Path) -> Option<Stat> {
        Stat::parse(&fs::read_to_string(folder.join("stat")).ok()?)
    }

    /// The second field is the program's name in brackets, which may contain anything; the fields are counted from the third on.
    fn parse(stat: &str) -> Option<Stat> {
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        let number = |index: usize| fields.get(index)?.parse::<u32>().ok();
        let time = |user: usize| Some(TICK * number(user)?.checked_add(number(user + 1)?)?);
        Some(Stat {
            state: fields.first()?.chars().next()?,
            group: fields.get(2)?.parse().ok()?,
            own: time(11)?,
            of_ended: time(13)?,
            started: fields.get(19)?.parse().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_behind_any_name() {
        let stat = "7 (a) 1 2 (b) R 1 42 42 0 -1 4194304 0 0 0 0 150 50 20 5 20 0 1 0 1234 0";
        let expected = Stat {
            state: 'R',
            group: 42,
            own: Duration::from_secs(2),
            of_ended: Duration::from_millis(250),
            started: 1234,
        };
        assert_eq!(Stat::parse(stat), Some(expected));
        assert_eq!(Stat::parse("7 (a) R 1 42"), None);
    }

    #[test]
    fn this_process_runs() {
        let own = Stat::of(super::super::own_in_proc()).expect("it lives");
        assert!(own.started > 0 && own.state != 'Z');
    }
}
