//! Judges the growth group: measures a submission that is right so far, and requires right answers in the measurement too.

use std::time::Instant;

use crate::examine::verdict_of;
use crate::growth::{self, FailedCall, Measured};
use crate::value::Value;
use crate::verdict::{
    CaseId, CaseReport, Clock, Earlier, Failure, Finding, Group, GroupName, GrowthFinding, Reason, Verdict,
};
use crate::worker::Worker;

use super::cases::Case;
use super::failure;
use super::leak::Call;
use super::state::{Confirmed, Judge};

impl Judge<'_> {
    /// Measures the growth of a submission that is right so far, and of one that ran out of time, to explain that.
    pub(super) fn run_growth(&mut self) -> anyhow::Result<()> {
        let is_asked_for = self.options.case.as_ref().is_none_or(|case| *case == CaseId::Growth);
        if self.submission.problem.manifest.growth.is_none() || !is_asked_for {
            return Ok(());
        }
        match &self.failure {
            None if self.kept.is_some() => Ok(()),
            None => self.judge_growth(),
            Some(Failure { reason: Reason::TimeLimit { clock: Clock::Cpu, .. }, .. }) => self.explain_by_growth(),
            Some(_) => Ok(()),
        }
    }

    /// Whether a call used too much CPU time because its time grows faster than the problem allows. Measuring that takes a fraction of the time
    /// that repeating the call would take.
    pub(super) fn is_explained_by_growth(&mut self, reason: &Reason) -> anyhow::Result<bool> {
        let is_over_time = matches!(reason, Reason::TimeLimit { clock: Clock::Cpu, .. });
        if !is_over_time || self.failure.is_some() || self.submission.problem.manifest.growth.is_none() {
            return Ok(false);
        }
        self.explain_by_growth()?;
        Ok(self.growth.as_ref().is_some_and(|growth| growth.finding == GrowthFinding::Beyond))
    }

    fn explain_by_growth(&mut self) -> anyhow::Result<()> {
        if self.growth.is_none() {
            self.growth = self.measure_growth()?.map(|measured| measured.growth);
        }
        Ok(())
    }

    fn measure_growth(&mut self) -> anyhow::Result<Option<Measured>> {
        self.announce(GroupName::Growth);
        let mut worker = Worker::new(self.program.clone());
        growth::measure(self.submission.problem, &mut worker, self.options.seed)
    }

    fn judge_growth(&mut self) -> anyhow::Result<()> {
        let started = Instant::now();
        let Some(Measured { growth, failed, has_vanished }) = self.measure_growth()? else { return Ok(()) };
        self.growth = Some(growth.clone());
        if let Some(FailedCall { wrong, earlier }) = failed {
            let call = |(name, arguments): &(String, Vec<Value>)| Call {
                case: CaseId::Named(name.clone()),
                arguments: arguments.clone(),
            };
            let case = Case::made(CaseId::Growth, wrong.arguments.clone());
            match self.confirm((GroupName::Growth, &case), &|| Ok(earlier.iter().map(call).collect()), wrong)? {
                // After a false alarm the growth measured so far stays inconclusive.
                Confirmed::Failure | Confirmed::FalseAlarm { .. } => {}
            }
        } else if has_vanished && self.is_second(Verdict::TimeLimitExceeded) {
            let limit_ms = self.program.call_limits.cpu.as_millis() as u64;
            let finding = Some(Finding::LeakedState { after: Earlier::Others });
            let reason = Reason::TimeLimit { clock: Clock::Cpu, limit_ms };
            self.failure = Some(Failure { verdict: Verdict::WrongAnswer, finding, ..failure::grown(reason) });
        } else if growth.finding == GrowthFinding::Beyond {
            self.failure = Some(failure::grown(Reason::Growth(growth)));
        }
        let verdict = self.failure.as_ref().map_or(Verdict::Accepted, |failure| verdict_of(&failure.reason));
        let milliseconds = started.elapsed().as_secs_f64() * 1e3;
        let case = CaseReport { name: CaseId::Growth, verdict, milliseconds };
        let failed = usize::from(self.failure.is_some());
        self.groups.push(Group { name: GroupName::Growth, passed: 1 - failed, failed, cases: vec![case] });
        Ok(())
    }
}
