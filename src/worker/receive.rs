//! Waits for a reply and holds every limit against the call meanwhile.

use std::time::{Duration, Instant};

use anyhow::bail;

use super::clock::{CallClock, TICK};
use super::frame::read_notice;
use super::{CallLimits, Outcome, Program};
use crate::process::{Exit, Process};
use crate::sandbox::{self, Child, KilledForMemory};
use crate::verdict::{BadReply, Clock};

/// Waits for one whole frame. The inner `Err` is an outcome without an answer. If `importing` is given, notices of imports are read on the way,
/// within the same limits, and the latest is kept there.
pub fn receive(
    child: &mut Child,
    program: &Program,
    limits: &CallLimits,
    clock: &mut CallClock,
    mut importing: Option<&mut String>,
) -> anyhow::Result<Result<Vec<u8>, Outcome>> {
    let mut next_look = Instant::now() + TICK;
    let process = &mut child.process;
    loop {
        let frame = take_frame(process, limits.reply_bytes);
        let notice =
            frame.as_ref().ok().and_then(Option::as_deref).filter(|_| importing.is_some()).and_then(read_notice);
        let is_notice = notice.is_some();
        match frame {
            Err(outcome) => return Ok(Err(outcome)),
            Ok(Some(_)) if is_notice => {
                if let (Some(importing), Some(name)) = (&mut importing, notice) {
                    **importing = name;
                }
            }
            Ok(Some(frame)) => {
                if process.inbox.is_empty() {
                    process.capture();
                    clock.next_call(process.usage());
                    if clock.cpu_of_last > limits.cpu {
                        return Ok(Err(Outcome::TimedOut { clock: Clock::Cpu, limit: limits.cpu }));
                    }
                }
                return Ok(Ok(frame));
            }
            Ok(None) => {}
        }
        if process.printed.n_bytes + process.printed_errors.n_bytes > limits.printed_bytes {
            return Ok(Err(Outcome::PrintedTooMuch { limit_bytes: limits.printed_bytes, in_all: false }));
        }
        if process.is_closed {
            let outcome = end_of(process)?;
            return judged_end(child, program, outcome).map(Err);
        }
        if Instant::now() >= next_look {
            next_look = Instant::now() + TICK;
            if program.is_exceeded_by(process.usage()) {
                return Ok(Err(Outcome::OutOfMemory));
            }
        }
        if let Some(outcome) = clock.exceeded(limits, process.usage(), process.outbox.is_empty()) {
            return Ok(Err(outcome));
        }
        if !is_notice {
            process.pump(TICK)?;
        }
    }
}

/// The outcome of a process that was killed. An `Err` is an end that says nothing about the program.
fn judged_end(child: &Child, program: &Program, outcome: Outcome) -> anyhow::Result<Outcome> {
    let limits = &program.confinement.limits;
    let Outcome::Died(Exit::Signal(number @ (nix::libc::SIGKILL | nix::libc::SIGXCPU))) = outcome else {
        return Ok(outcome);
    };
    match child.killed_for_memory() {
        // A kill for memory is a SIGKILL that the kernel, and not Kata, sent.
        Some(KilledForMemory::ByItsLimit) => return Ok(Outcome::OutOfMemory),
        Some(KilledForMemory::ByAnother) => bail!(
            "the program was killed for lack of memory, and not by its limit of {} MiB: the machine, or the control \
             group that Kata runs in, has too little memory; give it more, or judge fewer files at a time (`--jobs \
             1`)",
            limits.memory_mib
        ),
        None => {}
    }
    if let Some(seconds) = sandbox::cpu_seconds_of_others(limits) {
        bail!(
            "the program was killed by {}, because processes are limited to {seconds} s of CPU time where Kata was \
             started; raise that limit (`ulimit -t`), or start Kata where it is not set",
            Exit::signal_name(number)
        );
    }
    Ok(outcome)
}

/// Takes the next whole frame, without its length, if it has arrived. `Err` if its length exceeds the limit.
fn take_frame(process: &mut Process, most_bytes: usize) -> Result<Option<Vec<u8>>, Outcome> {
    let Some(header) = process.inbox.first_chunk::<4>() else { return Ok(None) };
    let length = u32::from_le_bytes(*header) as usize;
    if length > most_bytes {
        return Err(Outcome::ReplyTooLarge { limit_bytes: most_bytes });
    }
    if process.inbox.len() < 4 + length {
        return Ok(None);
    }
    let rest = process.inbox.split_off(4 + length);
    let mut frame = std::mem::replace(&mut process.inbox, rest);
    frame.drain(..4);
    Ok(Some(frame))
}

/// The channel is closed: the process has ended, is about to end, or closed it on purpose.
fn end_of(process: &mut Process) -> anyhow::Result<Outcome> {
    const GRACE: Duration = Duration::from_secs(1);
    if !process.inbox.is_empty() {
        process.kill();
        return Ok(Outcome::Garbage(BadReply::EndsEarly));
    }
    match process.wait(Instant::now() + GRACE)? {
        Some(exit) => Ok(Outcome::Died(exit)),
        None => Ok(Outcome::Garbage(BadReply::ChannelClosed)),
    }
}
