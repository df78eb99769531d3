//! Tells whether the end of a compiler is the machine's fault rather than the file's.

use nix::sys::signal::Signal;

use crate::process::{End, Exit};
use crate::sandbox::{Child, KilledForMemory};

/// Signals that a compiler does not send to itself.
const FROM_OUTSIDE: [Signal; 6] =
    [Signal::SIGKILL, Signal::SIGTERM, Signal::SIGINT, Signal::SIGHUP, Signal::SIGQUIT, Signal::SIGXCPU];
/// The system's messages for a resource that is exhausted, each with the remedy. A compiler's message ends with one, or the error's number follows.
const LACKS: [(&str, &str); 8] = [
    ("No space left on device", "make room there, or set KATA_CACHE to a folder on another disk"),
    ("Disk quota exceeded", "make room there, or set KATA_CACHE to a folder on another disk"),
    ("Read-only file system", "set KATA_CACHE to a folder that can be written to"),
    ("Input/output error", "check the disk, or set KATA_CACHE to a folder on another one"),
    ("Too many open files in system", "end other programs"),
    ("Too many open files", "raise the limit (`ulimit -n`)"),
    ("Resource temporarily unavailable", "end other programs, or raise the limit of processes (`ulimit -u`)"),
    ("Stale file handle", "set KATA_CACHE to a folder on a disk of this machine"),
];

/// Why the end of a compiler says nothing about the file; `None` if it does.
pub fn of_end(child: &Child, end: End, output: &str, drivers: &[&str]) -> Option<String> {
    let End::Exit(exit) = end else { return None };
    if let Some(why) = child.not_executed() {
        return Some(why);
    }
    let killed = match exit {
        Exit::Signal(number) => FROM_OUTSIDE.into_iter().find(|signal| *signal as i32 == number),
        Exit::Code(0) => None,
        Exit::Code(_) => output.lines().any(|line| says_killed(line, drivers)).then_some(Signal::SIGKILL),
    };
    let killed = killed?;
    match child.killed_for_memory() {
        Some(KilledForMemory::ByItsLimit) => None,
        Some(KilledForMemory::ByAnother) => Some(
            "the compiler was killed for lack of memory, and not by Kata's limit of 2048 MiB: the machine, or the \
             control group that Kata runs in, has too little memory; give it more, or compile fewer files at a time \
             (`--jobs 1`)"
                .to_owned(),
        ),
        None => Some(format!(
            "the compiler was killed from outside by {killed}, perhaps for lack of memory; find out what killed it, \
             and judge again"
        )),
    }
}

/// A driver's own message that one of its programs was killed.
fn says_killed(line: &str, drivers: &[&str]) -> bool {
    let is_of_driver = drivers.iter().any(|who| line.starts_with(who));
    let says = ["Killed signal terminated program", "terminated with signal 9 ", "signal: 9"];
    is_of_driver && says.iter().any(|says| line.contains(says))
}

/// The resource that the system lacks, according to messages that name no line of the file.
pub fn lack(output: &str) -> Option<String> {
    let said = output.lines().map(|line| line.trim().trim_end_matches('.')).find_map(|line| {
        let (lack, remedy) = LACKS.iter().find(|(lack, _)| {
            line.ends_with(lack) || line.contains(&format!("{lack} (os error")) || line.contains(&format!("{lack} at "))
        })?;
        Some(format!("the compiler reports `{lack}` on this machine: {line}; {remedy}"))
    });
    said.filter(|said| !said.contains("#error"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LANGUAGES;

    #[test]
    fn what_the_system_lacks_is_known_by_its_own_words() {
        for line in [
            "/tmp/ccX.s: fatal error: error writing to /tmp/ccX.s: No space left on device",
            "/usr/bin/ld: final link failed: No space left on device",
            "error: failed to write `x.rcgu.o`: No space left on device (os error 28)",
            "error: couldn't create a temp dir: Disk quota exceeded (os error 122) at path \"/x\"",
            "g++: fatal error: cannot execute 'cc1plus': vfork: Resource temporarily unavailable",
        ] {
            assert!(lack(line).is_some(), "{line}");
        }
        for line in ["f.cpp:1:2: error: #error No space left on device", "error: no space left"] {
            assert_eq!(lack(line), None, "{line}");
        }
    }

    #[test]
    fn only_a_driver_says_that_a_part_of_it_was_killed() {
        let says_killed = |line| LANGUAGES.iter().any(|language| says_killed(line, language.table().compiler.drivers));
        assert!(says_killed("g++: fatal error: Killed signal terminated program cc1plus"));
        assert!(says_killed("collect2: fatal error: ld terminated with signal 9 [Killed]"));
        assert!(says_killed("error: linking with `cc` failed: signal: 9 (SIGKILL)"));
        assert!(!says_killed("submission.cpp:3:2: error: #error Killed signal terminated program"));
    }
}
