//! What a grader's report must not show: inputs, expected values, counterexamples, and whatever a submission could print of them.

use crate::verdict::{GroupName, Reason, Report, SubmissionReport};

/// Leaves verdicts, groups and their counts, and the compiler's messages.
pub fn blind(report: &mut Report) {
    report.submissions.iter_mut().for_each(blind_submission);
}

fn blind_submission(submission: &mut SubmissionReport) {
    submission.counterexample = None;
    submission.groups.iter_mut().for_each(|group| group.cases.clear());
    if let Some(growth) = &mut submission.growth {
        growth.kind.clear();
    }
    let Some(failure) = &mut submission.failure else { return };
    failure.case = None;
    failure.catches.clear();
    failure.finding = None;
    let is_own = matches!(failure.reason, Reason::CompileError { .. });
    if !is_own && failure.group != Some(GroupName::Growth) {
        failure.reason = Reason::Hidden;
    } else if let Reason::Growth(growth) = &mut failure.reason {
        growth.kind.clear();
    }
}

/// Takes a secret seed out of the commands that judge a case again.
pub fn hide_seed(report: &mut Report, seed: u64) {
    let spelt = format!(" --seed {seed}");
    for counterexample in report.submissions.iter_mut().filter_map(|submission| submission.counterexample.as_mut()) {
        counterexample.replay = counterexample.replay.replacen(&spelt, "", 1);
    }
    report.seed = None;
}
