//! Runs a process to its end, within bounds.

use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};

use super::{Capture, Exit, Process, numbers};

/// What a command may use, together with everything that it starts.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// CPU time of its whole process group, which does not depend on the machine's load.
    pub cpu: Duration,
    pub wall: Duration,
    /// Bytes of output.
    pub most_bytes: u64,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Exit(Exit),
    /// Stopped: out of CPU time.
    Cpu,
    /// Stopped: out of wall-clock time.
    Wall,
    /// Stopped: it printed too much.
    Prints,
}

/// The result of a command.
#[derive(Debug, Clone)]
pub struct Finished {
    pub end: End,
    /// The CPU time at the last look, at most a quarter of a second before the end.
    pub cpu: Duration,
    pub printed: Capture,
    pub printed_errors: Capture,
}

/// The interval at which CPU time is read.
const LOOK: Duration = Duration::from_millis(250);
/// How long a stopped process may take to say where it was.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// Runs a process to its end, within bounds. Its whole process group has ended when this returns.
pub fn run(process: &mut Process, bounds: &Bounds) -> anyhow::Result<Finished> {
    let deadline = Instant::now() + bounds.wall;
    let mut cpu = Duration::ZERO;
    let mut next_look = Instant::now() + LOOK;
    let is_flood = |process: &Process| process.printed.n_bytes + process.printed_errors.n_bytes > bounds.most_bytes;
    let end = loop {
        if is_flood(process) {
            break End::Prints;
        }
        if Instant::now() >= next_look {
            next_look = Instant::now() + LOOK;
            cpu = cpu.max(process.members().iter().map(|member| member.own + member.of_ended).sum());
            if cpu > bounds.cpu {
                break End::Cpu;
            }
        }
        if Instant::now() >= deadline {
            break End::Wall;
        }
        // The channel tells nothing: a program that does not know it may close it or leave it open.
        let until = next_look.min(deadline);
        if !process.is_silent() {
            process.pump(until.saturating_duration_since(Instant::now()))?;
        } else if let Some(exit) = process.wait(until)? {
            break End::Exit(exit);
        }
    };
    if end == End::Cpu {
        hear_out(process)?;
    }
    process.kill();
    Ok(Finished {
        end,
        cpu,
        printed: std::mem::take(&mut process.printed),
        printed_errors: std::mem::take(&mut process.printed_errors),
    })
}

/// Aborts the busiest process of the group and captures what it prints then: a compiler may name the line that it was at.
fn hear_out(process: &mut Process) -> anyhow::Result<()> {
    let members = process.members();
    let busiest = members.iter().max_by_key(|member| member.own);
    if let Some(busiest) = busiest.and_then(|busiest| numbers::here(busiest.in_proc)) {
        let _ = kill(busiest, Signal::SIGABRT);
    }
    let deadline = Instant::now() + LAST_WORDS;
    while !process.is_silent() && Instant::now() < deadline {
        process.pump(deadline.saturating_duration_since(Instant::now()))?;
    }
    Ok(())
}
