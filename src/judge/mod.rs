//! Judging one submission: the groups in their order, the first failure confirmed in a fresh process and made small, and the report of it all.

mod cases;
mod control;
mod cost;
mod failure;
mod file;
mod growing;
mod leak;
mod score;

use std::path::Path;
use std::time::{Duration, Instant};

use crate::build::Built;
use crate::examine::{Wrong, examine, verdict_of};
use crate::language::{Language, Toolchain};
use crate::problem::Problem;
use crate::property::Properties;
use crate::value::Value;
use crate::verdict::{
    BadReply, CaseId, CaseReport, Compile, Counterexample, Event, Failure, Group, GroupName, Growth, Memory, Reason,
    Replay, SubmissionReport, Time, Verdict, WhyNotJudged,
};
use crate::worker::{Outcome, Program, StartFailure, Worker};
use cases::{At, Case, Groups};

pub use file::{judge_file, read_source, unknown_problem};

/// What is judged.
#[derive(Clone, Copy)]
pub struct Submission<'a> {
    /// The path as it was given, and as it is shown.
    pub path: &'a Path,
    pub file: &'a str,
    pub problem: &'a Problem,
    pub language: &'static dyn Language,
}

/// How it is judged. By default every case of every group but the properties is judged, with the problem's own limits.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub seed: u64,
    /// How many property cases.
    pub n_cases: usize,
    /// Judge every case of every group, also after a failure.
    pub keep_going: bool,
    /// Make a failing input smaller before it is reported.
    pub shrink: bool,
    /// CPU time of one call, in place of the problem's.
    pub time_limit: Option<Duration>,
    /// Judge this case alone.
    pub case: Option<CaseId>,
    /// What all calls together may use of CPU time and of time asleep, in place of `cost::budget`.
    pub budget: Option<Duration>,
    /// Counterexamples of earlier runs, tried first.
    pub kept: Vec<Vec<Value>>,
    /// What was asked for, without the file and the case.
    pub replay: Replay,
}

/// What came of it.
pub struct Judged {
    pub report: SubmissionReport,
    /// The arguments of the counterexample, to be kept for next time.
    pub counterexample: Option<Vec<Value>>,
}

/// The cases that a run with these options can judge, property cases left out.
pub fn case_ids(problem: &Problem, options: &Options) -> Vec<CaseId> {
    let all = Options { case: None, ..options.clone() };
    // They are the same in every language.
    let groups = cases::groups(problem, crate::language::LANGUAGES[0], &all);
    groups.into_iter().flat_map(|(_, cases)| cases).map(|case| case.id).collect()
}

/// Whether the case can be judged, where these are there.
pub fn is_case(case: &CaseId, known: &[CaseId]) -> bool {
    matches!(case, CaseId::Growth | CaseId::Property(_)) || known.contains(case)
}

/// Judges a built submission by groups of cases that may still be in the making. `Err` means that Kata could not.
fn judge(
    submission: Submission<'_>,
    (built, toolchain): (&Built, &Toolchain),
    program: Program,
    groups: impl FnOnce() -> Vec<(GroupName, Vec<Case>)>,
    options: &Options,
    on_event: &mut dyn FnMut(Event),
) -> anyhow::Result<Judged> {
    let started = Instant::now();
    let mut judge = Judge {
        submission,
        options,
        worker: Worker::new(program.clone()),
        program,
        groups: Vec::new(),
        growth: None,
        failure: None,
        counterexample: None,
        kept: None,
        vanished: Vec::new(),
        budget: Duration::MAX,
        left: None,
        on_event,
    };
    let start = judge.worker.start();
    let groups = groups();
    judge.budget = options.budget.unwrap_or_else(|| cost::budget(&groups, judge.program.call_limits.cpu));
    judge.run(start, &groups)?;
    judge.worker.stop();
    let (counterexample, arguments) = judge.counterexample.take().unzip();
    // What passes alone is nothing to try first, and would come before the calls that it takes.
    let passes_alone = judge.failure.as_ref().is_some_and(|failure| failure.finding.is_some());
    let report = report_of(&mut judge, counterexample, (built, toolchain), &groups, started);
    (judge.on_event)(Event::Judged { file: report.file.clone(), verdict: report.verdict });
    Ok(Judged { report, counterexample: arguments.filter(|_| !passes_alone) })
}

/// The report of what was judged, which is taken out of `judge`.
fn report_of(
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
        problem: Some(submission.problem.slug.to_owned()),
        language: submission.language.name().to_owned(),
        verdict: judge.failure.as_ref().map_or(Verdict::Accepted, |failure| failure.verdict),
        compile: Compile {
            seconds: built.elapsed.as_secs_f64(),
            is_cached: built.is_cached,
            messages: built.warnings.clone().filter(|_| judge.failure.is_some()),
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

/// What the calls took.
fn time(judge: &Judge<'_>, total: Duration) -> Time {
    // The growth group's case is many calls.
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
fn compile_error(
    submission: Submission<'_>,
    groups: &Groups,
    options: &Options,
    diagnostics: crate::language::Diagnostics,
    (elapsed, version): (Duration, &str),
) -> SubmissionReport {
    let crate::language::Diagnostics { headline, line, text } = diagnostics;
    let messages = Some(text.clone());
    SubmissionReport {
        file: submission.file.to_owned(),
        place: 1,
        problem: Some(submission.problem.slug.to_owned()),
        language: submission.language.name().to_owned(),
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

struct Judge<'a> {
    submission: Submission<'a>,
    options: &'a Options,
    program: Program,
    worker: Worker,
    groups: Vec<Group>,
    growth: Option<Growth>,
    /// The first failure.
    failure: Option<Failure>,
    counterexample: Option<(Counterexample, Vec<Value>)>,
    /// A counterexample of an earlier run that still fails.
    kept: Option<(Failure, (Counterexample, Vec<Value>))>,
    /// The verdicts of calls that ran out of time or memory and did not when they were made again.
    vanished: Vec<Verdict>,
    /// What all calls together may use.
    budget: Duration,
    /// Why cases were left that would have been judged.
    left: Option<WhyNotJudged>,
    on_event: &'a mut dyn FnMut(Event),
}

impl Judge<'_> {
    fn run(&mut self, start: Result<(), StartFailure>, groups: &Groups) -> anyhow::Result<()> {
        if let Err(failure) = start {
            return self.record_start_failure(failure);
        }
        let judged = self.run_groups(groups).and_then(|()| {
            let wants_growth = self.failure.is_none() && self.submission.problem.manifest.growth.is_some();
            if self.left == Some(WhyNotJudged::Budget) || (wants_growth && self.is_spent()) {
                self.end_for_budget();
                return Ok(());
            }
            self.run_growth()
        });
        match judged {
            Ok(()) => {
                // Nothing else failed: then this is the failure.
                if let (None, Some((failure, counterexample))) = (&self.failure, self.kept.take()) {
                    (self.failure, self.counterexample) = (Some(failure), Some(counterexample));
                }
                Ok(())
            }
            // It came up before and does not any more: the submission's own doing, as far as anybody can tell.
            Err(failure) => self.record_start_failure(failure),
        }
    }

    fn run_groups(&mut self, groups: &Groups) -> Result<(), StartFailure> {
        for (group_idx, (name, _)) in groups.iter().enumerate() {
            if self.is_over() || self.is_spent() {
                return Ok(());
            }
            self.announce(*name);
            self.run_cases(groups, group_idx)?;
        }
        let indices = cases::property_indices(self.options);
        if !indices.is_empty() && !self.is_over() && !self.is_spent() {
            self.announce(GroupName::Properties);
            self.run_properties(groups, &indices)?;
        }
        Ok(())
    }

    fn is_over(&self) -> bool {
        self.failure.is_some() && !self.options.keep_going
    }

    fn announce(&mut self, group: GroupName) {
        (self.on_event)(Event::Group { file: self.submission.file.to_owned(), group });
    }

    /// Judges a group's cases in order: runs of small ones in flight together, large ones alone and clocked.
    fn run_cases(&mut self, groups: &Groups, group_idx: usize) -> Result<(), StartFailure> {
        let (name, cases) = &groups[group_idx];
        let mut group = Group { name: *name, passed: 0, failed: 0, cases: Vec::new() };
        let mut at = 0;
        while at < cases.len() && (group.failed == 0 || self.options.keep_going) {
            let most = self.most_at_once();
            let n_calls = cases[at..].iter().take(most).take_while(|case| case.is_small()).count().max(1);
            let calls: Vec<&[Value]> = cases[at..at + n_calls].iter().map(|case| case.arguments.as_slice()).collect();
            let answers = self.worker.pipeline(&calls)?;
            for answer in answers {
                let (case, case_idx) = (&cases[at], at);
                at += 1;
                let expected = case.expected(self.submission.problem);
                let reason = examine(self.submission.problem, &case.arguments, &expected, &answer.outcome);
                let verdict = reason.as_ref().map_or(Verdict::Accepted, verdict_of);
                let milliseconds = answer.call_time.as_secs_f64() * 1e3;
                group.cases.push(CaseReport { name: case.id.clone(), verdict, milliseconds });
                let Some(reason) = reason else {
                    group.passed += 1;
                    continue;
                };
                let at = At { groups, group_idx, case_idx };
                if let Some(call_time) = self.confirm(
                    (*name, case),
                    &|| at.earlier(),
                    Wrong { arguments: case.arguments.clone(), answer, reason },
                )? {
                    group.passed += 1;
                    let case = group.cases.last_mut().expect("it was just pushed");
                    (case.verdict, case.milliseconds) = (Verdict::Accepted, call_time.as_secs_f64() * 1e3);
                    continue;
                }
                group.failed += 1;
                if !self.options.keep_going || cost::has_cost_enough(&group) {
                    break;
                }
            }
            if at < cases.len() && self.leaves(&group) {
                break;
            }
            (self.on_event)(Event::Progress { done: at, all: cases.len() });
        }
        self.groups.push(group);
        Ok(())
    }

    fn run_properties(&mut self, groups: &Groups, indices: &[usize]) -> Result<(), StartFailure> {
        let properties = Properties::new(self.submission.problem, self.options.seed);
        let mut group = Group { name: GroupName::Properties, passed: 0, failed: 0, cases: Vec::new() };
        let mut rest = indices;
        while !rest.is_empty() && (group.failed == 0 || self.options.keep_going) {
            if self.is_spent() {
                break;
            }
            let batch = &rest[..rest.len().min(self.most_at_once())];
            let checked = properties.check(&mut self.worker, batch)?;
            group.cases.extend(checked.passed.iter().map(|(index, call_time)| CaseReport {
                name: CaseId::Property(*index),
                verdict: Verdict::Accepted,
                milliseconds: call_time.as_secs_f64() * 1e3,
            }));
            let Some(failing) = checked.failing else {
                rest = &rest[batch.len()..];
                continue;
            };
            rest = &rest[rest.iter().take_while(|index| **index <= failing.index).count()..];
            let mut earlier = cases::calls(groups);
            let before = properties.calls_before(indices, &failing).into_iter();
            earlier.extend(before.map(|(index, arguments)| leak::Call { case: CaseId::Property(index), arguments }));
            let is_failure = self.record_property(&properties, &failing, &earlier)?;
            let verdict = if is_failure { verdict_of(&failing.wrong.reason) } else { Verdict::Accepted };
            let milliseconds = failing.wrong.answer.call_time.as_secs_f64() * 1e3;
            group.cases.push(CaseReport { name: CaseId::Property(failing.index), verdict, milliseconds });
            group.failed += usize::from(is_failure);
            if !rest.is_empty() && self.leaves(&group) {
                break;
            }
        }
        group.passed = group.cases.len() - group.failed;
        self.groups.push(group);
        Ok(())
    }

    fn record_start_failure(&mut self, failure: StartFailure) -> anyhow::Result<()> {
        let language = self.submission.language;
        let mut importing = Some(self.worker.importing.clone()).filter(|name| !name.is_empty());
        let reason = match failure {
            StartFailure::Fault(error) => return Err(error),
            StartFailure::Refused(raised) if failure::is_short_of_memory(&raised, language) => {
                importing = language.importing(&raised);
                Reason::MemoryLimit { limit_mib: self.submission.problem.manifest.limits.memory_mib }
            }
            StartFailure::Refused(raised) => failure::refused(raised),
            StartFailure::Failed(outcome) => {
                let nothing = Value::Tuple(Vec::new());
                // An empty reply that claims to be a result cannot be told from a right one here.
                let outcome = match outcome {
                    Outcome::Returned(_) => Outcome::Garbage(BadReply::Unasked),
                    other => other,
                };
                examine(self.submission.problem, &[], &nothing, &outcome).expect("no result is a failure")
            }
        };
        if self.failure.is_none() {
            self.failure = Some(Failure { importing, ..failure::unbuilt(reason) });
        }
        Ok(())
    }
}
