//! Waits for the end of a child without polling: the kernel makes a pidfd readable when its process ends.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

/// How long one wait lasts where the kernel knows no pidfd (before Linux 5.3) or has none left.
const WITHOUT: Duration = Duration::from_millis(2);

/// The end of one child, which may have come already.
#[derive(Debug)]
pub struct Ending(Option<OwnedFd>);

impl Ending {
    /// The child must not have been waited for yet, so that its number is still its own.
    pub fn of(pid: u32) -> Ending {
        let pid = i32::try_from(pid).ok().and_then(rustix::process::Pid::from_raw);
        Ending(pid.and_then(|pid| rustix::process::pidfd_open(pid, rustix::process::PidfdFlags::empty()).ok()))
    }

    /// Waits until the child ends, one of the streams is readable, or `deadline` comes. May return early.
    pub fn wait(&self, streams: &[Option<BorrowedFd<'_>>], deadline: Instant) {
        let of_child = self.0.as_ref().map(AsFd::as_fd);
        let all = [of_child].into_iter().chain(streams.iter().copied()).flatten();
        let mut fds: Vec<PollFd> = all.map(|fd| PollFd::new(fd, PollFlags::POLLIN)).collect();
        let left = deadline.saturating_duration_since(Instant::now());
        let _ = poll(&mut fds, timeout(if of_child.is_some() { left } else { left.min(WITHOUT) }));
    }
}

/// A time in whole milliseconds, rounded up, at most a minute.
pub fn timeout(time: Duration) -> PollTimeout {
    PollTimeout::from(time.as_micros().div_ceil(1000).min(60_000) as u16)
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::process::{Command, Stdio};

    use super::*;

    fn child(script: &str) -> std::process::Child {
        let mut command = Command::new("sh");
        command.args(["-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("there is a shell")
    }

    /// A hang guard: the test takes milliseconds.
    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(60)
    }

    #[test]
    fn an_end_wakes_who_waits_before_it_and_behind_it() {
        let mut child = child("read line");
        let ending = Ending::of(child.id());
        assert!(ending.0.is_some(), "this kernel has no pidfd");
        drop(child.stdin.take());
        ending.wait(&[], soon());
        assert!(child.try_wait().expect("it can be asked").is_some(), "it has ended");
        ending.wait(&[], soon());
    }

    #[test]
    fn a_stream_wakes_who_waits_for_the_end() {
        let mut child = child("echo one; read line");
        let ending = Ending::of(child.id());
        let mut stdout = child.stdout.take().expect("it is piped");
        ending.wait(&[None, Some(stdout.as_fd())], soon());
        let mut said = [0; 4];
        stdout.read_exact(&mut said).expect("something was said");
        assert_eq!((&said, child.try_wait().expect("it can be asked")), (b"one\n", None));
        ending.wait(&[], Instant::now());
        assert_eq!(child.try_wait().expect("it can be asked"), None, "it still runs");
        drop(child.stdin.take());
        child.wait().expect("it ends");
    }

    #[test]
    fn without_a_pidfd_a_wait_is_short() {
        Ending(None).wait(&[], soon());
    }
}
