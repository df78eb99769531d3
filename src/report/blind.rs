//! What a grader's report must not show: inputs, expected values, counterexamples, and whatever a submission could print of them.

use crate::verdict::{GroupName, Reason, SubmissionReport};

/// Leaves verdicts, groups with their counts and points, and the compiler's messages.
pub fn blind(submission: &mut SubmissionReport) {
    submission.counterexample = None;
    submission.groups.iter_mut().for_each(|group| group.cases.clear());
    if let Some(growth) = &mut submission.growth {
        growth.kind = None;
    }
    let Some(failure) = &mut submission.failure else { return };
    failure.case = None;
    failure.catches = None;
    failure.finding = None;
    // What kept it from being called says nothing of any case.
    let is_own = failure.group.is_none();
    if !is_own && failure.group != Some(GroupName::Growth) {
        failure.reason = Reason::Hidden;
    } else if let Reason::Growth(growth) = &mut failure.reason {
        growth.kind = None;
    }
}
