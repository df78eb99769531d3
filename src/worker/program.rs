//! `Program`: a built submission with all that it may use.

use std::time::Duration;

use crate::build::{Builder, Built};
use crate::language::Language;
use crate::language::table::{Cause, Death, LastWords};
use crate::problem::Problem;
use crate::process::{Capture, Usage};
use crate::sandbox::{Confinement, Invocation, ProgramKind, ResourceLimits};
use crate::value::Type;
use crate::verdict::Raised;

use super::Outcome;
use super::clock::Meter;
use super::frame::Frame;
use super::places::Symbolizer;

/// A built submission: what to run and what it may use.
#[derive(Debug, Clone)]
pub struct Program {
    pub confinement: Confinement,
    pub invocation: Invocation,
    pub result: Type,
    pub call_limits: CallLimits,
    /// Counts what all its workers use.
    pub meter: Meter,
    /// Reads what its runtime said of its end.
    pub last_words: Option<LastWords>,
    /// The exceptions by which a file says that it got no more memory.
    pub memory_errors: &'static [&'static str],
    /// How many calls a fresh process is given before one is timed.
    pub warm_up_calls: usize,
    /// The submission's file name, as its runtime was told it.
    pub file_name: String,
    /// Tells lines from addresses, where replies name those.
    pub symbolizer: Option<Symbolizer>,
}

/// What one call may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallLimits {
    pub cpu: Duration,
    /// CPU time and the time asleep together: what waits for a core does not use it up.
    pub wall: Duration,
    /// For how long no thread may do anything: what sleeps, or waits for what never comes, is known by that long before its time is up.
    pub rest: Duration,
    /// Bytes that a reply may have.
    pub reply_bytes: usize,
    /// Bytes that may be printed to stdout and stderr together.
    pub printed_bytes: u64,
}

/// Bytes that all calls of a worker may print together.
pub const PRINTED_IN_ALL: u64 = 256 << 20;

/// How long a call may rest. There is nothing to wait for: no other process, no network, no input.
pub const LONGEST_REST: Duration = Duration::from_secs(1);

impl CallLimits {
    /// The limits of a call that may use this much CPU time.
    pub fn of_cpu(cpu: Duration) -> CallLimits {
        CallLimits {
            cpu,
            wall: cpu * 3 + Duration::from_secs(1),
            rest: LONGEST_REST,
            reply_bytes: 256 << 20,
            printed_bytes: 16 << 20,
        }
    }
}

impl Program {
    /// What a built submission to a problem is, under the problem's limits and this one on the CPU time of a call.
    pub fn new(problem: &Problem, language: &dyn Language, built: &Built, cpu: Duration, builder: &Builder) -> Program {
        let runtime = language.runtime();
        let limits = ResourceLimits {
            memory_mib: problem.manifest.limits.memory_mib,
            overhead_mib: runtime.overhead_mib,
            stack_mib: runtime.stack_mib,
            cpu_seconds: 3600,
            file_mib: 16,
        };
        Program {
            confinement: builder.confinement(ProgramKind::Submission, limits, built.readable.clone()),
            invocation: built.invocation.clone(),
            result: problem.manifest.signature.result.clone(),
            call_limits: CallLimits::of_cpu(cpu),
            meter: Meter::default(),
            last_words: runtime.last_words,
            memory_errors: runtime.memory_errors,
            warm_up_calls: runtime.warm_up_calls,
            file_name: built.file_name.clone(),
            symbolizer: built.symbolizer.as_ref().zip(language.table().symbols.as_ref()).map(|(command, symbols)| {
                let program = built.invocation.program.clone();
                let confinement = builder.symbolizer_confinement(built);
                Symbolizer::new(command.clone(), confinement, program, built.file_name.clone(), symbols)
            }),
        }
    }

    /// What a frame says of a call, an exception with the lines of its places.
    pub(super) fn outcome_of(&self, frame: Frame) -> anyhow::Result<Outcome> {
        Ok(match frame {
            Frame::Outcome(Outcome::Raised(raised)) | Frame::Refused(raised) => Outcome::Raised(self.located(raised)?),
            Frame::Outcome(outcome) => outcome,
        })
    }

    /// Whether a file does not load since it, or a library that it imports, got no more memory.
    pub(super) fn is_short_of_memory(&self, raised: &Raised) -> bool {
        let says = ["Cannot allocate memory", "failed to map segment from shared object"];
        let is_error = self.memory_errors.contains(&raised.kind.as_str());
        is_error || says.iter().any(|says| raised.message.contains(says))
    }

    /// An exception with the lines of the places that it names by address.
    pub(super) fn located(&self, raised: Raised) -> anyhow::Result<Raised> {
        match &self.symbolizer {
            Some(symbolizer) => symbolizer.locate(raised),
            None => Ok(raised),
        }
    }

    /// What the runtime of a process that ended said of it as its last words, which are no prints of the submission's own.
    pub(super) fn explained(&self, outcome: Outcome, printed_errors: &mut Capture) -> Outcome {
        let Outcome::Died(exit) = outcome else { return outcome };
        let death = self.last_words.and_then(|read| read(exit, &printed_errors.kept, &self.file_name));
        let Some(Death { cause, start }) = death else { return outcome };
        printed_errors.n_bytes -= (printed_errors.kept.len() - start) as u64;
        printed_errors.kept.truncate(start);
        match cause {
            Cause::Raised(raised) => Outcome::Raised(raised),
            Cause::OutOfMemory => Outcome::OutOfMemory,
        }
    }

    /// Whether a process that had `loaded_kib` when it was loaded has kept so much since then that a call may no longer find the memory that
    /// it is allowed: a quarter of it.
    pub(super) fn is_filled_by(&self, usage: Usage, loaded_kib: u64) -> bool {
        usage.memory_kib().saturating_sub(loaded_kib) > self.confinement.limits.memory_mib << 8
    }

    /// Whether a process has, or once had, more memory than it may: resident, shared mappings included, the main thread's stack left out.
    pub(super) fn is_exceeded_by(&self, usage: Usage) -> bool {
        let ResourceLimits { memory_mib, overhead_mib, stack_mib, .. } = self.confinement.limits;
        let (peak_kib, most_kib) = (usage.peak_memory_kib(), (memory_mib + overhead_mib) << 10);
        peak_kib > most_kib && peak_kib - usage.stack_kib().min(stack_mib << 10).min(peak_kib) > most_kib
    }
}
