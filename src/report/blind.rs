//! What a grader's report must not show: inputs, expected values, counterexamples, and whatever a submission could print of them.

use crate::verdict::{GroupName, Reason, SubmissionReport};

/// Leaves verdicts, groups with their counts and points, and the compiler's messages.
pub fn blind(submission: &mut SubmissionReport) {
    submission.counterexample = None;
    submission.groups.iter_mut().for_each(|group| group.cases.clear());
    if let Some(growth) = &mut submission.growth {
        growth.kind.clear();
    }
    let Some(failure) = &mut submission.failure else { return };
    failure.case = None;
    failure.catches.clear();
    failure.finding = None;
    let is_own = matches!(failure.reason, Reason::CompileError { .. } | Reason::UnknownProblem { .. });
    if !is_own && failure.group != Some(GroupName::Growth) {
        failure.reason = Reason::Hidden;
    } else if let Reason::Growth(growth) = &mut failure.reason {
        growth.kind.clear();
    }
}

/// Takes a secret seed out of the command that judges a case again.
pub fn hide_seed(submission: &mut SubmissionReport, seed: u64) {
    if let Some(counterexample) = &mut submission.counterexample {
        counterexample.replay = counterexample.replay.replacen(&format!(" --seed {seed}"), "", 1);
    }
}
