//! `Worker` is one running program that answers calls: it sends requests, holds the clock against each, and restarts a program that has died. The
//! judge decides what an outcome is worth.

mod clock;
pub mod frame;
pub mod places;
mod program;
mod receive;
mod requests;

use std::time::Duration;

use crate::process::{Capture, Exit};
use crate::sandbox::{self, Child, Standing};
use crate::value::{Type, Value};
use crate::verdict::{BadReply, Clock, Raised};
use clock::CallClock;
use frame::{Frame, Reply, read_reply};
use receive::receive;
use requests::Requests;

pub use clock::Meter;
use program::PRINTED_IN_ALL;
pub use program::{CallLimits, Program};

/// How one call ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    Returned(Value),
    Raised(Raised),
    OutOfMemory,
    /// The result's type is not the signature's.
    WrongType {
        got: String,
        path: String,
        expected_there: String,
        got_there: String,
    },
    /// An argument does not fit the type of the submission's parameter.
    DoesNotFit {
        path: String,
        value: String,
        ty: String,
    },
    TimedOut {
        clock: Clock,
        limit: Duration,
    },
    /// The process ended without an answer.
    Died(Exit),
    PrintedTooMuch {
        limit_bytes: u64,
        /// Whether the limit is the one on all calls together.
        in_all: bool,
    },
    ReplyTooLarge {
        limit_bytes: usize,
    },
    /// The bytes are not a valid reply.
    Garbage(BadReply),
    /// The program did not start, so nothing was called.
    NotUp(NotUp),
}

/// The outcome of one call, and what it used.
#[derive(Debug, Clone)]
pub struct Answer {
    pub outcome: Outcome,
    /// For reports, never for verdicts: for a call that was alone on the channel the CPU time as the kernel accounts for it, otherwise the call's
    /// own time by the worker's clock.
    pub call_time: Duration,
    /// The call's own time by the worker's clock. A submission could forge it, so it is for benchmarks only.
    pub own_time: Duration,
    /// The output since the previous answer.
    pub printed: Capture,
    pub printed_errors: Capture,
    /// The process ended after this answer.
    pub is_last: bool,
    /// The result as the submission returned it, if it is spelt otherwise than the value that it counts as.
    pub shown: Option<String>,
}

/// Why a program did not start, through the submission's own fault.
#[derive(Debug, Clone, PartialEq)]
pub enum NotUp {
    /// The file does not load.
    Refused(Raised),
    /// The file does not load because it, or a library that it imports, ran out of memory.
    OutOfMemory(Raised),
    /// It ended, hung or wrote nonsense while loading.
    Failed(Box<Outcome>),
}

impl Answer {
    /// The answer to a call for which no program started.
    fn of_no_program(why: NotUp) -> Answer {
        Answer {
            outcome: Outcome::NotUp(why),
            call_time: Duration::ZERO,
            own_time: Duration::ZERO,
            printed: Capture::default(),
            printed_errors: Capture::default(),
            is_last: true,
            shown: None,
        }
    }
}

pub struct Worker {
    program: Program,
    child: Option<Child>,
    /// The state of the sandbox's layers at the last start.
    pub standing: Standing,
    /// The largest resident size so far, in KiB.
    pub peak_memory_kib: u64,
    pub n_starts: usize,
    /// The module that the file was importing when its loading last ended; empty for none.
    pub importing: String,
    /// Bytes that all calls so far printed.
    n_printed: u64,
    /// The resident size of the running process after loading, in KiB. Unless `is_careful`, it is measured after the first calls, since some
    /// submissions build a table in the first one.
    loaded_kib: Option<u64>,
    /// A call has run out of memory. From then on calls go one at a time, and a process that keeps its memory is replaced early, so that a call
    /// which runs out of memory again does so by itself.
    is_careful: bool,
}

/// How long a program may take to load.
const START_LIMIT: CallLimits = CallLimits {
    cpu: Duration::from_secs(10),
    wall: Duration::from_secs(20),
    rest: program::LONGEST_REST,
    reply_bytes: 1 << 20,
    printed_bytes: 16 << 20,
};
const IN_FLIGHT_CASES: usize = 128;
const REMEMBERED_FROM: Duration = Duration::from_millis(5);

impl Worker {
    pub fn new(program: Program) -> Worker {
        Worker {
            program,
            child: None,
            standing: Standing::default(),
            peak_memory_kib: 0,
            n_starts: 0,
            importing: String::new(),
            n_printed: 0,
            loaded_kib: None,
            is_careful: false,
        }
    }

    /// Sets the limits of the calls that follow.
    pub fn set_call_limits(&mut self, limits: CallLimits) {
        self.program.call_limits = limits;
    }

    /// How many calls a fresh process answers before one is timed.
    pub fn warm_up_calls(&self) -> usize {
        self.program.warm_up_calls
    }

    pub fn call_limits(&self) -> CallLimits {
        self.program.call_limits
    }

    /// Starts the program unless it runs. `Err` is a fault of Kata or of the machine.
    pub fn start(&mut self) -> anyhow::Result<Result<(), NotUp>> {
        if self.child.is_some() {
            return Ok(Ok(()));
        }
        let p = &self.program;
        let mut child = sandbox::spawn(&p.confinement, None, &p.invocation)?;
        self.standing = child.standing.clone();
        self.n_starts += 1;
        let mut clock = CallClock::start(child.process.usage());
        self.importing.clear();
        let importing = Some(&mut self.importing);
        let first = receive(&mut child, &self.program, &START_LIMIT, &mut clock, importing)?;
        self.program.meter.add(clock.used());
        if let Some(why) = first.as_ref().ok().and_then(|frame| child.said_in(frame)) {
            anyhow::bail!(why);
        }
        let failed = match first.map(|frame| read_reply(&frame, &Type::Tuple(Vec::new())).frame) {
            Ok(Frame::Outcome(Outcome::Returned(_))) => {
                self.loaded_kib = self.is_careful.then(|| child.process.usage().memory_kib());
                self.child = Some(child);
                return Ok(Ok(()));
            }
            Ok(Frame::Refused(raised)) if self.program.is_short_of_memory(&raised) => NotUp::OutOfMemory(raised),
            Ok(Frame::Refused(raised)) => NotUp::Refused(raised),
            Ok(Frame::Outcome(outcome)) => NotUp::Failed(Box::new(outcome)),
            Err(outcome) => NotUp::Failed(Box::new(self.program.explained(outcome, &mut child.process.printed_errors))),
        };
        Ok(Err(failed))
    }

    /// Ends the program; the next call starts a fresh one.
    pub fn stop(&mut self) {
        if let Some(child) = self.child.take() {
            self.peak_memory_kib = self.peak_memory_kib.max(child.process.usage().peak_memory_kib());
        }
    }

    /// Makes one call, alone on the channel and timed.
    pub fn call(&mut self, arguments: &[Value]) -> anyhow::Result<Answer> {
        let mut answers = self.call_all(&[arguments], 1)?;
        Ok(answers.pop().expect("one call has one answer"))
    }

    /// Makes calls in order, with several in flight. Stops after the first call that ends the process, and when memory is short after one call:
    /// fewer answers than calls may come back, but at least one.
    pub fn pipeline(&mut self, calls: &[&[Value]]) -> anyhow::Result<Vec<Answer>> {
        let n_calls = if self.is_careful { calls.len().min(1) } else { calls.len() };
        self.call_all(&calls[..n_calls], IN_FLIGHT_CASES)
    }

    /// Whether the next call goes to the process that answered the last one. Ends a process that earlier calls have filled with memory.
    pub fn goes_on(&mut self) -> bool {
        let Some(child) = &self.child else { return false };
        let usage = child.process.usage();
        let loaded_kib = *self.loaded_kib.get_or_insert_with(|| usage.memory_kib());
        if self.program.is_filled_by(usage, loaded_kib) {
            self.stop();
        }
        self.child.is_some()
    }

    fn call_all(&mut self, calls: &[&[Value]], in_flight: usize) -> anyhow::Result<Vec<Answer>> {
        if !self.goes_on()
            && let Err(why) = self.start()?
        {
            return Ok(vec![Answer::of_no_program(why)]);
        }
        let mut limits = self.program.call_limits;
        let child = self.child.as_mut().expect("it was started");
        let mut answers = Vec::with_capacity(calls.len());
        let mut requests = Requests::new(calls, in_flight);
        let mut clock = CallClock::start(child.process.usage());
        let is_alone = calls.len() == 1;
        while answers.len() < calls.len() {
            requests.queue(&mut child.process.outbox);
            let room = PRINTED_IN_ALL.saturating_sub(self.n_printed);
            limits.printed_bytes = self.program.call_limits.printed_bytes.min(room);
            let received = receive(child, &self.program, &limits, &mut clock, None)?;
            requests.take_answered();
            let Reply { frame, call_time: own_time, is_last, shown } = match received {
                Ok(frame) => read_reply(&frame, &self.program.result),
                Err(outcome) => {
                    let frame = Frame::Outcome(outcome);
                    Reply { frame, call_time: clock.current(), is_last: false, shown: None }
                }
            };
            let call_time = own_time;
            let outcome = self.program.outcome_of(frame)?;
            let call_time = if is_alone { clock.cpu_of_last } else { call_time };
            let outcome = if requests.are_answered() && survives(&outcome) && !child.process.inbox.is_empty() {
                Outcome::Garbage(BadReply::Unasked)
            } else if is_alone && survives(&outcome) && self.program.is_exceeded_by(child.process.usage()) {
                Outcome::OutOfMemory
            } else {
                outcome
            };
            let outcome = of_whose_limit(outcome, self.program.call_limits.printed_bytes);
            let is_over = is_last || !survives(&outcome);
            self.is_careful |= outcome == Outcome::OutOfMemory;
            let process = &mut child.process;
            let (printed, mut printed_errors) =
                (std::mem::take(&mut process.printed), std::mem::take(&mut process.printed_errors));
            self.n_printed += printed.n_bytes + printed_errors.n_bytes;
            let outcome = self.program.explained(outcome, &mut printed_errors);
            answers.push(Answer { outcome, call_time, own_time, printed, printed_errors, is_last: is_over, shown });
            if is_over {
                self.stop();
                break;
            }
        }
        self.program.meter.add(clock.used());
        Ok(answers)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Whether the second of two calls with the same arguments took so much less time that its answer was memoised. Very short calls tell nothing: the
/// first one pays for memory that the second one reuses.
pub fn is_remembered(first: Duration, again: Duration) -> bool {
    first >= REMEMBERED_FROM && again < first / 2
}

/// Output that exceeds a limit lower than a single call's has exceeded the limit of all calls together.
fn of_whose_limit(outcome: Outcome, most_of_a_call: u64) -> Outcome {
    match outcome {
        Outcome::PrintedTooMuch { limit_bytes, .. } if limit_bytes < most_of_a_call => {
            Outcome::PrintedTooMuch { limit_bytes: PRINTED_IN_ALL, in_all: true }
        }
        other => other,
    }
}

/// Whether the process can take another call after this outcome.
fn survives(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Returned(_) | Outcome::Raised(_) | Outcome::WrongType { .. } | Outcome::DoesNotFit { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_comes_much_sooner_again_is_remembered() {
        let milliseconds = Duration::from_millis;
        assert!(is_remembered(milliseconds(40), milliseconds(1)));
        assert!(!is_remembered(milliseconds(40), milliseconds(25)));
        assert!(!is_remembered(milliseconds(2), Duration::ZERO));
    }
}
