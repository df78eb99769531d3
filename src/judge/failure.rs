//! Turns the first failure into a finding: confirms it in a fresh process, shrinks its input, and says how to reproduce it.

use std::time::Duration;

use crate::examine::{Wrong, examine, fail_alike, verdict_of};
use crate::property::{Failing, Properties};
use crate::shrink::{Budget, Shrunk};
use crate::value::{Value, shortened};
use crate::verdict::{
    Argument, CaseId, Counterexample, Event, Failure, Finding, GroupName, Prints, Reason, Replay, Verdict,
};
use crate::worker::{Answer, CallLimits, Outcome, Worker};

use super::again;
use super::cases::Case;
use super::control;
use super::leak::{self, Call, Leak};
use super::state::{Confirmed, Judge};

/// An input above this size, or a call above this time, is not shrunk, since shrinking repeats the call many times.
const SHRINKABLE_SIZE: usize = 300_000;
/// The longest text of a value in a report.
pub(super) const LONGEST_TEXT: usize = 4000;

/// The failure of a submission whose function was never called.
pub fn unbuilt(reason: Reason) -> Failure {
    Failure {
        verdict: verdict_of(&reason),
        group: None,
        case: None,
        catches: None,
        reason,
        finding: None,
        importing: None,
    }
}

/// The failure of a submission that is right but grows too fast.
pub fn grown(reason: Reason) -> Failure {
    let (group, case) = (Some(GroupName::Growth), Some(CaseId::Growth));
    Failure { group, case, ..unbuilt(reason) }
}

impl Judge<'_> {
    /// Repeats a failed case alone in a fresh process. `earlier` gives the calls that came before it.
    pub(super) fn confirm(
        &mut self,
        (group, case): (GroupName, &Case),
        earlier: &dyn Fn() -> anyhow::Result<Vec<Call>>,
        wrong: Wrong,
    ) -> anyhow::Result<Confirmed> {
        // No single call reproduces a limit on the output of all calls together.
        let is_sure = matches!(wrong.reason, Reason::PrintedTooMuch { in_all: true, .. })
            || (group != GroupName::Growth && !case.is_small() && self.is_explained_by_growth(&wrong.reason)?);
        let (fresh, alone) = if is_sure {
            (wrong.answer.clone(), Some(wrong.reason.clone()))
        } else {
            let expected = case.expected(self.submission.problem)?;
            let run = self.run_alone(&case.arguments, &expected)?;
            // Whatever kills processes on this machine may have killed this one too, so the call is repeated once.
            let is_kill = run.1.as_ref().is_some_and(control::is_kill);
            if is_kill { self.run_alone(&case.arguments, &expected)? } else { run }
        };
        let Some(alone) = alone else {
            return self.confirm_vanished((group, case), &earlier()?, wrong, fresh.call_time);
        };
        if self.failure.is_some() {
            return Ok(Confirmed::Failure);
        }
        let failure = Failure {
            verdict: verdict_of(&alone),
            group: Some(group),
            case: Some(case.id.clone()),
            catches: case.catches.clone(),
            reason: alone.clone(),
            finding: None,
            importing: None,
        };
        if case.id == CaseId::Counterexample {
            // In the report the ordinary cases come first; this failure becomes their counterexample.
            let shrunk = Shrunk { arguments: case.arguments.clone(), n_tried: 0 };
            let counterexample = self.counterexample_of(shrunk, &fresh, alone, Some(&case.id))?;
            self.kept = self.kept.take().or(Some((failure, counterexample)));
            return Ok(Confirmed::Failure);
        }
        self.failure = Some(failure);
        let shrunk = match self.kept_of(&alone) {
            Some(arguments) => Shrunk { arguments, n_tried: 0 },
            None => self.smallest(case, &alone)?,
        };
        self.record_shrunk(shrunk, &case.id, &case.arguments, (fresh, alone))?;
        Ok(Confirmed::Failure)
    }

    /// A kept counterexample that fails in the same way, if a smaller input than the case's own is wanted.
    fn kept_of(&self, reason: &Reason) -> Option<Vec<Value>> {
        let (failure, (_, arguments)) = self.kept.as_ref().filter(|_| self.options.shrink)?;
        fail_alike(&failure.reason, reason).then(|| arguments.clone())
    }

    /// Judges a failure that did not show in a fresh process, where the call took `call_time`: it may be due to state that earlier calls left.
    fn confirm_vanished(
        &mut self,
        (group, case): (GroupName, &Case),
        earlier: &[Call],
        wrong: Wrong,
        call_time: Duration,
    ) -> anyhow::Result<Confirmed> {
        let verdict = verdict_of(&wrong.reason);
        let is_costly = matches!(verdict, Verdict::TimeLimitExceeded | Verdict::MemoryLimitExceeded);
        let is_kill = control::is_kill(&wrong.reason);
        // A busy moment of the machine, or a kill from outside, is not the submission's failure. It is excused once.
        if (is_costly || is_kill) && !self.is_second(verdict) {
            return Ok(Confirmed::FalseAlarm { call_time });
        }
        if self.failure.is_some() {
            return Ok(Confirmed::Failure);
        }
        if is_costly {
            let finding = Finding::LeakedState { after: leak::those(&earlier.iter().collect::<Vec<_>>()) };
            self.failure = Some(Failure {
                verdict: Verdict::WrongAnswer,
                group: Some(group),
                case: Some(case.id.clone()),
                catches: case.catches.clone(),
                reason: wrong.reason.clone(),
                finding: Some(finding),
                importing: None,
            });
            let unshrunk = Shrunk { arguments: case.arguments.clone(), n_tried: 0 };
            self.counterexample = Some(self.counterexample_of(unshrunk, &wrong.answer, wrong.reason, None)?);
            return Ok(Confirmed::Failure);
        }
        let leak = leak::find(self.submission.problem, &self.program, earlier, &case.arguments)?;
        let failure = |verdict, reason, finding| Failure {
            verdict,
            group: Some(group),
            case: Some(case.id.clone()),
            catches: case.catches.clone(),
            reason,
            finding: Some(finding),
            importing: None,
        };
        let shrunk = Shrunk { arguments: case.arguments.clone(), n_tried: 0 };
        let Some(Leak { after, wrong: Wrong { answer, reason, .. } }) = leak else {
            if is_kill {
                let why = "the program was killed by SIGKILL twice, in calls that it answers when they are repeated; \
                 find out what kills processes on this machine, perhaps a lack of memory, and judge again";
                anyhow::bail!(why);
            }
            self.failure = Some(failure(verdict, wrong.reason.clone(), Finding::Unstable));
            self.counterexample = Some(self.counterexample_of(shrunk, &wrong.answer, wrong.reason, None)?);
            return Ok(Confirmed::Failure);
        };
        self.failure = Some(failure(Verdict::WrongAnswer, reason.clone(), Finding::LeakedState { after }));
        self.counterexample = Some(self.counterexample_of(shrunk, &answer, reason, None)?);
        Ok(Confirmed::Failure)
    }

    /// Repeats a failed property case alone in a fresh process and shrinks it there, or else finds the earlier cases that it needs.
    pub(super) fn confirm_property(
        &mut self,
        properties: &Properties<'_>,
        failing: &Failing,
        earlier: &[Call],
    ) -> anyhow::Result<Confirmed> {
        if self.failure.is_some() {
            return Ok(Confirmed::Failure);
        }
        let id = CaseId::Property(failing.index);
        let mut worker = Worker::new(self.program.clone());
        let checked = properties.check(&mut worker, &[failing.index])?;
        let Some(failing) = checked.failing else {
            let case = Case::made(id, failing.wrong.arguments.clone());
            let call_time = checked.passed.iter().map(|(_, call_time)| *call_time).sum();
            return self.confirm_vanished((GroupName::Properties, &case), earlier, failing.wrong.clone(), call_time);
        };
        let alone = &failing.wrong;
        self.failure = Some(Failure {
            verdict: verdict_of(&alone.reason),
            group: Some(GroupName::Properties),
            case: Some(id.clone()),
            catches: None,
            reason: alone.reason.clone(),
            finding: None,
            importing: None,
        });
        let expected = self.submission.problem.content.oracle(&alone.arguments)?;
        let (answer, _) = self.run_alone(&alone.arguments, &expected)?;
        let shrunk = if let Some(arguments) = self.kept_of(&alone.reason) {
            Shrunk { arguments, n_tried: 0 }
        } else if self.options.shrink {
            worker.stop();
            worker.set_call_limits(self.quick_limits(&alone.reason));
            properties.shrink(&mut worker, &failing, &Budget::default())?
        } else {
            Shrunk { arguments: alone.arguments.clone(), n_tried: 0 }
        };
        self.note_shrinking(&shrunk);
        self.record_shrunk(shrunk, &id, &alone.arguments, (answer, alone.reason.clone()))?;
        Ok(Confirmed::Failure)
    }

    /// The smallest input found that fails in the same way as the case.
    fn smallest(&mut self, case: &Case, reason: &Reason) -> anyhow::Result<Shrunk> {
        let unshrunk = || Shrunk { arguments: case.arguments.clone(), n_tried: 0 };
        let verdict = verdict_of(reason);
        let is_quick = matches!(verdict, Verdict::WrongAnswer | Verdict::RunTimeError);
        let size: usize = case.arguments.iter().map(Value::size).sum();
        if !self.options.shrink || (!is_quick && !case.is_small()) {
            return Ok(unshrunk());
        }
        let budget = Budget::default();
        let mut worker = Worker::new(self.program.clone());
        worker.set_call_limits(self.quick_limits(reason));
        let properties = Properties::new(self.submission.problem, self.options.seed);
        // A small random input shrinks in milliseconds; a large case takes seconds.
        let n_cases = self.options.n_cases.max(256);
        let small = properties.smallest_failing(&mut worker, n_cases, reason, &budget)?;
        let small = small.filter(|small| is_smaller(&small.arguments, &case.arguments));
        let itself = || (size <= SHRINKABLE_SIZE).then(unshrunk);
        let shrunk = match small.or_else(itself) {
            Some(Shrunk { arguments, n_tried }) => {
                let shrunk = properties.minimise(&mut worker, arguments, reason, &budget)?;
                Some(Shrunk { n_tried: n_tried + shrunk.n_tried, ..shrunk })
            }
            None => None,
        };
        if let Some(shrunk) = &shrunk {
            self.note_shrinking(shrunk);
        }
        Ok(shrunk.unwrap_or_else(unshrunk))
    }

    fn note_shrinking(&mut self, shrunk: &Shrunk) {
        (self.on_event)(Event::Shrinking { n_tried: shrunk.n_tried });
    }

    /// Limits for shrinking candidates: a small input that takes long has failed, whatever the limit for a large one.
    fn quick_limits(&self, reason: &Reason) -> CallLimits {
        let limits = self.program.call_limits;
        match reason {
            Reason::TimeLimit { .. } => {
                let cpu = limits.cpu.min(Duration::from_millis(200));
                CallLimits { cpu, wall: cpu * 3, rest: cpu * 2, ..limits }
            }
            _ => limits,
        }
    }

    /// Records the shrunk input if it fails in a fresh process too, and the case itself otherwise.
    fn record_shrunk(
        &mut self,
        shrunk: Shrunk,
        replay: &CaseId,
        case_arguments: &[Value],
        (answer, reason): (Answer, Reason),
    ) -> anyhow::Result<()> {
        if shrunk.arguments != case_arguments {
            let expected = self.submission.problem.content.oracle(&shrunk.arguments)?;
            let (fresh, fresh_reason) = self.run_alone(&shrunk.arguments, &expected)?;
            if let Some(fresh_reason) = fresh_reason
                && fail_alike(&fresh_reason, &reason)
            {
                return self.show(shrunk, &fresh, fresh_reason, replay);
            }
        }
        let shrunk = Shrunk { arguments: case_arguments.to_vec(), n_tried: shrunk.n_tried };
        self.show(shrunk, &answer, reason, replay)
    }

    fn show(&mut self, shrunk: Shrunk, answer: &Answer, reason: Reason, replay: &CaseId) -> anyhow::Result<()> {
        self.counterexample = Some(self.counterexample_of(shrunk, answer, reason, Some(replay))?);
        Ok(())
    }

    /// One call in a fresh process.
    fn run_alone(&self, arguments: &[Value], expected: &Value) -> anyhow::Result<(Answer, Option<Reason>)> {
        let mut worker = Worker::new(self.program.clone());
        let answer = worker.call(arguments)?;
        let reason = examine(self.submission.problem, arguments, expected, &answer.outcome)?;
        Ok((answer, reason))
    }

    fn counterexample_of(
        &self,
        shrunk: Shrunk,
        answer: &Answer,
        reason: Reason,
        replay: Option<&CaseId>,
    ) -> anyhow::Result<(Counterexample, Vec<Value>)> {
        let problem = self.submission.problem;
        let signature = &problem.manifest.signature;
        let expected = again::expected(problem, self.options.inputs, (&shrunk.arguments, answer, &reason))?;
        let got = match &answer.outcome {
            Outcome::Returned(value) => Some(value.clone()),
            _ => None,
        };
        let compared = got.as_ref().filter(|_| !matches!(reason, Reason::LawBroken(_) | Reason::Refused { .. }));
        let law = compared.and_then(|got| problem.content.broken_law(&shrunk.arguments, got));
        let named = signature.parameters.iter().zip(&shrunk.arguments);
        let replay =
            Replay { file: self.submission.path.to_owned(), case: replay.cloned(), ..self.options.replay.clone() };
        let counterexample = Counterexample {
            call: shortened(&self.submission.language.call(signature, &shrunk.arguments), LONGEST_TEXT),
            arguments: named
                .map(|(parameter, value)| Argument {
                    name: parameter.name.clone(),
                    ty: parameter.ty.to_string(),
                    value: shortened(&value.to_string(), LONGEST_TEXT),
                })
                .collect(),
            is_one_of_many: !problem.manifest.comparison.compares(),
            expected: Some(shortened(&expected.to_string(), LONGEST_TEXT)),
            got: got.as_ref().map(|got| shortened(&got.to_string(), LONGEST_TEXT)),
            returned: answer.shown.as_ref().filter(|_| got.is_some()).map(|shown| shortened(shown, LONGEST_TEXT)),
            law,
            reason,
            printed: Prints {
                stdout: String::from_utf8_lossy(&answer.printed.kept).into_owned(),
                stderr: String::from_utf8_lossy(&answer.printed_errors.kept).into_owned(),
                stdout_bytes: answer.printed.n_bytes,
                stderr_bytes: answer.printed_errors.n_bytes,
            },
            replay: replay.command(),
            n_tried: shrunk.n_tried,
            // A diff would show the value that the answer counts as instead of the one that was returned.
            values: got.filter(|_| answer.shown.is_none()).map(|got| (expected, got)),
        };
        Ok((counterexample, shrunk.arguments))
    }
}

fn is_smaller(a: &[Value], b: &[Value]) -> bool {
    let size = |arguments: &[Value]| arguments.iter().map(Value::size).sum::<usize>();
    size(a) < size(b)
}
