//! `Program`: a built submission and all that it may use.

use std::time::Duration;

use crate::build::{Builder, Built};
use crate::language::Language;
use crate::language::table::{Cause, Death, LastWords};
use crate::problem::Problem;
use crate::process::{Capture, Usage};
use crate::sandbox::{Confinement, Invocation, ProgramKind, RESERVED_MIB, ResourceLimits};
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
    /// Reads the last words of its runtime.
    pub last_words: Option<LastWords>,
    /// The exceptions by which a file reports that it ran out of memory.
    pub memory_errors: &'static [&'static str],
    /// How many calls a fresh process answers before one is timed.
    pub warm_up_calls: usize,
    /// The submission's file name, as its runtime knows it.
    pub file_name: String,
    /// Translates addresses to lines, for a language whose replies contain addresses.
    pub symbolizer: Option<Symbolizer>,
}

/// What one call may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallLimits {
    pub cpu: Duration,
    /// CPU time plus time asleep. Waiting for a core does not count.
    pub wall: Duration,
    /// How long the process may be idle. A process that sleeps, or waits for what never comes, is stopped by this long before its time is up.
    pub rest: Duration,
    /// Bytes of a reply.
    pub reply_bytes: usize,
    /// Bytes printed to stdout and stderr together.
    pub printed_bytes: u64,
}

/// Bytes that all calls of a worker may print together.
pub const PRINTED_IN_ALL: u64 = 256 << 20;

/// How long a call may be idle. It has nothing to wait for: no other process, no network, no input.
pub const LONGEST_REST: Duration = Duration::from_secs(1);

/// What sanitizers need, in MiB: memory of their own besides twice the program's, for the space between objects and for freed ones; and address
/// space for the shadow of all memory, 20 TiB.
const SANITIZERS_MIB: u64 = 128;
const SHADOW_MIB: u64 = 20 << 20;

impl CallLimits {
    /// The limits of a call with this limit on its CPU time.
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
    /// A built submission under the problem's limits and this limit on the CPU time of a call.
    pub fn new(problem: &Problem, language: &dyn Language, built: &Built, cpu: Duration, builder: &Builder) -> Program {
        let runtime = language.runtime();
        let memory_mib = problem.manifest.limits.memory_mib;
        let (of_sanitizers, reserved_mib) = if built.is_sanitized {
            (SANITIZERS_MIB + runtime.stack_mib + 2 * memory_mib, SHADOW_MIB)
        } else {
            (0, RESERVED_MIB)
        };
        let limits = ResourceLimits {
            memory_mib,
            overhead_mib: runtime.overhead_mib + of_sanitizers,
            reserved_mib,
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
                let files = (built.file_name.clone(), built.helpers.clone());
                Symbolizer::new(command.clone(), confinement, program, files, symbols)
            }),
        }
    }

    /// The outcome that a frame reports; an exception gets the lines of its places.
    pub(super) fn outcome_of(&self, frame: Frame) -> anyhow::Result<Outcome> {
        Ok(match frame {
            Frame::Outcome(Outcome::Raised(raised)) | Frame::Refused(raised) => Outcome::Raised(self.located(raised)?),
            Frame::Outcome(outcome) => outcome,
        })
    }

    /// Whether a file does not load because it, or a library that it imports, ran out of memory.
    pub(super) fn is_short_of_memory(&self, raised: &Raised) -> bool {
        let says = ["Cannot allocate memory", "failed to map segment from shared object"];
        let is_error = self.memory_errors.contains(&raised.kind.as_str());
        is_error || says.iter().any(|says| raised.message.contains(says))
    }

    /// Replaces the addresses in an exception by lines.
    pub(super) fn located(&self, raised: Raised) -> anyhow::Result<Raised> {
        match &self.symbolizer {
            Some(symbolizer) => symbolizer.locate(raised),
            None => Ok(raised),
        }
    }

    /// Explains the end of a process by the last words of its runtime, which are removed from the submission's output.
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

    /// Whether a process that had `loaded_kib` after loading has kept so much memory since that a call may not find the memory it is allowed: more
    /// than a quarter of that.
    pub(super) fn is_filled_by(&self, usage: Usage, loaded_kib: u64) -> bool {
        usage.memory_kib().saturating_sub(loaded_kib) > self.confinement.limits.memory_mib << 8
    }

    /// Whether a process has, or has had, more memory than it may: resident size, with shared mappings and without the main thread's stack.
    pub(super) fn is_exceeded_by(&self, usage: Usage) -> bool {
        let ResourceLimits { memory_mib, overhead_mib, stack_mib, .. } = self.confinement.limits;
        let (peak_kib, most_kib) = (usage.peak_memory_kib(), (memory_mib + overhead_mib) << 10);
        peak_kib > most_kib && peak_kib - usage.stack_kib().min(stack_mib << 10).min(peak_kib) > most_kib
    }
}
