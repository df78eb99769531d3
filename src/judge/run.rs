//! Runs the groups in order: judges each case, confirms failures, and measures a submission that is right.

use std::time::Instant;

use crate::build::Built;
use crate::examine::{Wrong, examine, examine_start, verdict_of};
use crate::language::Toolchain;
use crate::property::Properties;
use crate::value::Value;
use crate::verdict::{CaseId, CaseReport, Event, Failure, Group, GroupName, Verdict, WhyNotJudged};
use crate::worker::{NotUp, Program};

use super::account::report_of;
use super::cases::{self, At, Case, Groups};
use super::state::{Confirmed, Judge};
use super::submission::{Coverage, Judged, Options, Submission};
use super::{cost, failure};

/// A step of judging. It does nothing if an earlier one has ended the run.
type Stage = fn(&mut Judge<'_>, &Groups) -> anyhow::Result<()>;

/// What is judged of a program that is up, in this order.
const STAGES: [Stage; 5] = [
    |judge, groups| judge.judge_groups(groups, |group| !cases::is_large(group)),
    |judge, groups| judge.judge_properties(groups),
    |judge, groups| judge.judge_large(groups),
    |judge, _| judge.grow_if_right(),
    |judge, _| judge.settle_kept(),
];

/// Judges a built submission by groups of cases, which may still be generating. `Err` means that Kata could not judge.
pub(super) fn judge(
    submission: Submission<'_>,
    (built, toolchain): (&Built, &Toolchain),
    program: Program,
    groups: impl FnOnce() -> anyhow::Result<Vec<(GroupName, Vec<Case>)>>,
    options: &Options,
    on_event: &mut dyn FnMut(Event),
) -> anyhow::Result<Judged> {
    let started = Instant::now();
    let mut judge = Judge::new(submission, program, options, on_event);
    let start = judge.worker.start();
    let groups = groups()?;
    let slowness = if built.is_sanitized { cost::SLOWNESS_OF_SANITIZERS } else { 1 };
    judge.budget = options.budget.unwrap_or_else(|| cost::budget(&groups, judge.program.call_limits.cpu) * slowness);
    judge.run(start, &groups)?;
    judge.worker.stop();
    let (counterexample, arguments) = judge.counterexample.take().unzip();
    // Next time, a case that passes alone should not be tried first: it would run before the calls that it needs in order to fail.
    let passes_alone = judge.failure.as_ref().is_some_and(|failure| failure.finding.is_some());
    let report = report_of(&mut judge, counterexample, (built, toolchain), &groups, started);
    Ok(Judged { report, counterexample: arguments.filter(|_| !passes_alone) })
}

impl Judge<'_> {
    fn run(&mut self, start: anyhow::Result<Result<(), NotUp>>, groups: &Groups) -> anyhow::Result<()> {
        match start? {
            Ok(()) => STAGES.iter().try_for_each(|stage| stage(self, groups)),
            Err(why) => {
                self.record_not_up(&why);
                Ok(())
            }
        }
    }

    /// Those groups of written and generated cases that `is_due` chooses.
    fn judge_groups(&mut self, groups: &Groups, is_due: fn(&(GroupName, Vec<Case>)) -> bool) -> anyhow::Result<()> {
        for (group_idx, group) in groups.iter().enumerate().filter(|(_, group)| is_due(group)) {
            if self.is_over() || self.is_spent() {
                return Ok(());
            }
            self.announce(group.0);
            self.run_cases(groups, group_idx)?;
        }
        Ok(())
    }

    /// The large hidden cases. Says before them that everything quick has passed.
    fn judge_large(&mut self, groups: &Groups) -> anyhow::Result<()> {
        let is_whole = self.options.scope == Coverage::Whole && self.options.case.is_none();
        if is_whole && self.failure.is_none() && self.kept.is_none() {
            (self.on_event)(Event::QuickPassed { file: self.submission.file.to_owned() });
        }
        self.judge_groups(groups, cases::is_large)
    }

    fn judge_properties(&mut self, groups: &Groups) -> anyhow::Result<()> {
        let indices = cases::property_indices(self.options);
        if indices.is_empty() || self.is_over() || self.is_spent() {
            return Ok(());
        }
        self.announce(GroupName::Properties);
        self.run_properties(groups, &indices)
    }

    /// The growth of a submission that is right so far.
    fn grow_if_right(&mut self) -> anyhow::Result<()> {
        let is_whole = self.options.scope == Coverage::Whole;
        let wants_growth = is_whole && self.failure.is_none() && self.submission.problem.manifest.growth.is_some();
        if self.left == Some(WhyNotJudged::Budget) || (wants_growth && self.is_spent()) {
            self.end_for_budget();
            return Ok(());
        }
        if is_whole { self.run_growth() } else { Ok(()) }
    }

    /// If nothing else failed, the counterexample of an earlier run is the failure.
    fn settle_kept(&mut self) -> anyhow::Result<()> {
        if let (None, Some((failure, counterexample))) = (&self.failure, self.kept.take()) {
            (self.failure, self.counterexample) = (Some(failure), Some(counterexample));
        }
        Ok(())
    }

    /// Judges a group's cases in order: runs of small ones in flight together, large ones alone and timed.
    fn run_cases(&mut self, groups: &Groups, group_idx: usize) -> anyhow::Result<()> {
        let (name, cases) = &groups[group_idx];
        let (problem, options) = (self.submission.problem, self.options);
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
                let expected = case.expected(self.submission.problem)?;
                let reason = examine(self.submission.problem, &case.arguments, &expected, &answer.outcome)?;
                let verdict = reason.as_ref().map_or(Verdict::Accepted, verdict_of);
                let milliseconds = answer.call_time.as_secs_f64() * 1e3;
                group.cases.push(CaseReport { name: case.id.clone(), verdict, milliseconds });
                let Some(reason) = reason else {
                    group.passed += 1;
                    continue;
                };
                let at = At { groups, group_idx, case_idx };
                let wrong = Wrong { arguments: case.arguments.clone(), answer, reason };
                match self.confirm((*name, case), &|| at.earlier(problem, options), wrong)? {
                    Confirmed::Failure => group.failed += 1,
                    Confirmed::FalseAlarm { call_time } => {
                        group.passed += 1;
                        let case = group.cases.last_mut().expect("it was just pushed");
                        (case.verdict, case.milliseconds) = (Verdict::Accepted, call_time.as_secs_f64() * 1e3);
                        continue;
                    }
                }
                if !self.options.keep_going || cost::has_cost_enough(&group) {
                    break;
                }
            }
            if at < cases.len() && self.leaves(&group) {
                break;
            }
            (self.on_event)(Event::Progress { done: at, all: cases.len() });
        }
        self.add(group);
        Ok(())
    }

    /// Adds a group's results. The large hidden cases join the small ones.
    fn add(&mut self, group: Group) {
        let is_hidden = group.name == GroupName::Hidden;
        match self.groups.iter_mut().find(|known| is_hidden && known.name == group.name) {
            Some(known) => {
                known.passed += group.passed;
                known.failed += group.failed;
                known.cases.extend(group.cases);
            }
            None => self.groups.push(group),
        }
    }

    fn run_properties(&mut self, groups: &Groups, indices: &[usize]) -> anyhow::Result<()> {
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
            let mut earlier = cases::calls_before_properties(groups);
            earlier.extend(cases::property_calls(properties.calls_before(indices, &failing)?));
            let (verdict, call_time) = match self.confirm_property(&properties, &failing, &earlier)? {
                Confirmed::Failure => (verdict_of(&failing.wrong.reason), failing.wrong.answer.call_time),
                Confirmed::FalseAlarm { call_time } => (Verdict::Accepted, call_time),
            };
            let milliseconds = call_time.as_secs_f64() * 1e3;
            group.cases.push(CaseReport { name: CaseId::Property(failing.index), verdict, milliseconds });
            group.failed += usize::from(verdict != Verdict::Accepted);
            if !rest.is_empty() && self.leaves(&group) {
                break;
            }
        }
        group.passed = group.cases.len() - group.failed;
        self.groups.push(group);
        Ok(())
    }

    /// Records that the program does not start.
    fn record_not_up(&mut self, why: &NotUp) {
        let importing = match why {
            NotUp::OutOfMemory(raised) => self.submission.language.importing(raised),
            _ => Some(self.worker.importing.clone()).filter(|name| !name.is_empty()),
        };
        let reason = examine_start(self.submission.problem, why);
        self.failure = Some(Failure { importing, ..failure::unbuilt(reason) });
    }
}
