//! Chooses the sentences about a submission and their figures, independent of the report's format.

use super::words::{Loading, Words};
use crate::verdict::{Counterexample, Failure, GrowthFinding, SubmissionReport};

/// The problem's name, as shown to a person.
pub fn problem_text<'a>(submission: &'a SubmissionReport, words: &dyn Words) -> &'a str {
    submission.problem.as_deref().unwrap_or(words.unknown_problem())
}

/// The sentence about cases that were left.
pub fn not_judged(submission: &SubmissionReport, words: &dyn Words) -> Option<String> {
    let not_judged = submission.not_judged.as_ref()?;
    Some(words.not_judged(not_judged, submission.time.budget_ms / 1000))
}

/// The sentence about inconclusive growth of a submission that is otherwise right.
pub fn not_conclusive(submission: &SubmissionReport, words: &dyn Words) -> Option<String> {
    let growth = submission.growth.as_ref().filter(|growth| growth.finding == GrowthFinding::Inconclusive)?;
    submission.failure.is_none().then(|| words.not_conclusive(growth))
}

/// The sentence about growth that is within the demanded order.
pub fn within(submission: &SubmissionReport, words: &dyn Words) -> Option<String> {
    let growth = submission.growth.as_ref().filter(|growth| growth.finding == GrowthFinding::Within)?;
    words.within(growth)
}

/// The sentence that compares the slowest call with the reference's, if that was timed in the same language.
pub fn beside_reference(submission: &SubmissionReport, words: &dyn Words) -> Option<String> {
    let reference_ms = submission.time.reference_ms.filter(|reference_ms| *reference_ms > 0.0)?;
    let ratio = submission.time.slowest_ms / reference_ms;
    let ratio = if ratio < 10.0 { format!("{ratio:.1}") } else { format!("{ratio:.0}") };
    Some(words.beside_reference(&ratio, &milliseconds(reference_ms)))
}

/// The sentence about a limit or an end that a file met before any of its functions was called.
pub fn while_loading(failure: &Failure, words: &dyn Words) -> Option<String> {
    let loading = Loading::of(&failure.reason).filter(|_| failure.group.is_none())?;
    // The file's own fault is told with its line.
    let is_own = matches!(loading, Loading::Faulted { .. }) && failure.importing.is_none();
    (!is_own).then(|| words.while_loading(loading, failure.importing.as_deref()))
}

/// The actual answer: as it was returned, and the value that it counts as if that is spelt otherwise.
pub fn got(counterexample: &Counterexample, words: &dyn Words) -> Option<String> {
    let got = counterexample.got.as_ref()?;
    Some(counterexample.returned.as_ref().map_or_else(|| got.clone(), |returned| words.counts_as(returned, got)))
}

/// The remark after a right answer if others are right too; otherwise empty.
pub fn one_of_many(counterexample: &Counterexample, words: &dyn Words) -> &'static str {
    if counterexample.is_one_of_many { words.one_of_many() } else { "" }
}

/// Milliseconds with a few digits.
pub fn milliseconds(ms: f64) -> String {
    if ms < 1.0 {
        format!("{ms:.3}")
    } else if ms < 100.0 {
        format!("{ms:.1}")
    } else {
        format!("{ms:.0}")
    }
}
