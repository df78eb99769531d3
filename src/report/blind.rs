//! Removes what a grader's report must not show: inputs, expected values, counterexamples, and any output of a submission that could reveal them.

use crate::verdict::{GroupName, Reason, SubmissionReport};

/// Keeps verdicts, groups with their counts and points, and the compiler's messages.
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
    // A failure before the first call reveals nothing about any case.
    let is_own = failure.group.is_none();
    if !is_own && failure.group != Some(GroupName::Growth) {
        failure.reason = Reason::Hidden;
    } else if let Reason::Growth(growth) = &mut failure.reason {
        growth.kind = None;
    }
}
