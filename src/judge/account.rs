//! Writes the report of a judged submission.

use std::time::{Duration, Instant};

use crate::build::Built;
use crate::language::{Diagnostics, Toolchain};
use crate::verdict::{Compile, Counterexample, GroupName, Memory, Reason, SubmissionReport, Time, Verdict};

use super::cases::Groups;
use super::failure;
use super::score;
use super::state::Judge;
use super::submission::{Coverage, Options, Submission};

/// The report of a judged submission. Its parts are moved out of `judge`.
pub(super) fn report_of(
    judge: &mut Judge<'_>,
    counterexample: Option<Counterexample>,
    (built, toolchain): (&Built, &Toolchain),
    groups: &Groups,
    started: Instant,
) -> SubmissionReport {
    let submission = judge.submission;
    SubmissionReport {
        file: submission.file.to_owned(),
        place: 1,
        problem: Some(submission.problem.name()),
        language: submission.language.name().to_owned(),
        is_quick: judge.options.scope == Coverage::Quick,
        verdict: judge.failure.as_ref().map_or(Verdict::Accepted, |failure| failure.verdict),
        compile: Compile {
            seconds: built.elapsed.as_secs_f64(),
            is_cached: built.is_cached,
            messages: built.warnings.clone().filter(|_| judge.failure.is_some() || judge.options.warnings),
            version: toolchain.version.clone(),
        },
        not_judged: judge.not_judged(groups),
        time: time(judge, started.elapsed() + built.elapsed),
        memory: Memory {
            limit_mib: submission.problem.manifest.limits.memory_mib,
            peak_mib: judge.worker.peak_memory_kib as f64 / 1024.0,
        },
        score: score::score(submission.problem, judge.options, groups, &judge.groups),
        sandbox: (judge.worker.n_starts > 0).then(|| judge.worker.standing.promises()),
        growth: judge.growth.take(),
        groups: std::mem::take(&mut judge.groups),
        failure: judge.failure.take(),
        counterexample,
    }
}

/// The times of the calls.
fn time(judge: &Judge<'_>, total: Duration) -> Time {
    // The growth group's only case stands for many calls.
    let clocked = judge.groups.iter().filter(|group| group.name != GroupName::Growth);
    let slowest_ms = clocked.flat_map(|group| &group.cases).map(|case| case.milliseconds).fold(0.0, f64::max);
    let calls_ms = judge.groups.iter().flat_map(|group| &group.cases).fold(0.0, |sum, case| sum + case.milliseconds);
    Time {
        limit_ms: judge.program.call_limits.cpu.as_millis() as u64,
        budget_ms: judge.budget.as_millis() as u64,
        slowest_ms,
        calls_ms,
        reference_ms: None,
        total_ms: total.as_secs_f64() * 1e3,
    }
}

/// The report of a submission that does not compile.
pub(super) fn compile_error(
    submission: Submission<'_>,
    groups: &Groups,
    options: &Options,
    diagnostics: Diagnostics,
    (elapsed, version): (Duration, &str),
) -> SubmissionReport {
    let Diagnostics { headline, line, text } = diagnostics;
    let messages = Some(text.clone());
    SubmissionReport {
        file: submission.file.to_owned(),
        place: 1,
        problem: Some(submission.problem.name()),
        language: submission.language.name().to_owned(),
        is_quick: options.scope == Coverage::Quick,
        verdict: Verdict::CompileError,
        compile: Compile { seconds: elapsed.as_secs_f64(), is_cached: false, messages, version: version.to_owned() },
        groups: Vec::new(),
        not_judged: None,
        growth: None,
        score: score::score(submission.problem, options, groups, &[]),
        failure: Some(failure::unbuilt(Reason::CompileError { headline, line, text })),
        counterexample: None,
        time: Time { total_ms: elapsed.as_secs_f64() * 1e3, ..Time::default() },
        memory: Memory { limit_mib: submission.problem.manifest.limits.memory_mib, peak_mib: 0.0 },
        sandbox: None,
    }
}
