//! A failure in plain lines, for reports that other programs show.

use super::sentences::{got, not_judged, one_of_many, while_loading};
use super::text::{cut, padded};
use super::words::{Label, Words};
use crate::value::shortened;
use crate::verdict::{Reason, SubmissionReport};

/// The longest line of a value.
const LONGEST: usize = 2000;
/// The columns of a label before a value.
const LABEL: usize = 10;

/// The failure in one line; empty if there is none.
pub fn headline(submission: &SubmissionReport, words: &dyn Words) -> String {
    let Some(failure) = &submission.failure else { return String::new() };
    let reason = submission.counterexample.as_ref().map_or(&failure.reason, |counterexample| &counterexample.reason);
    let sentence = while_loading(failure, words).unwrap_or_else(|| words.reason(reason));
    let sentence = cut(&sentence.replace('\n', " "), 400);
    words.headline(failure.verdict, failure.group.zip(failure.case.as_ref()), &sentence)
}

/// The compiler's warnings, which may explain why the program is not accepted.
pub fn warnings(submission: &SubmissionReport) -> Option<&str> {
    let is_refused =
        submission.failure.as_ref().is_some_and(|failure| matches!(failure.reason, Reason::CompileError { .. }));
    submission.compile.messages.as_deref().filter(|_| !is_refused)
}

/// The failure in lines: the call, the expected and the actual answer, and how to reproduce it. Nothing is escaped here.
pub fn detail(submission: &SubmissionReport, words: &dyn Words) -> String {
    let Some(failure) = &submission.failure else { return String::new() };
    let mut lines = vec![headline(submission, words)];
    lines.extend(failure.catches.as_ref().map(|catches| words.catches(catches)));
    if let Reason::CompileError { headline, text, .. } = &failure.reason
        && text != headline
    {
        lines.push(words.said(text.trim_end()));
    }
    if let Some(counterexample) = &submission.counterexample {
        let line = |label, text: &str| format!("{}{text}", padded(words.label(label), LABEL));
        lines.push(line(Label::Call, &words.value(&shortened(&counterexample.call, LONGEST))));
        if let Some(expected) = &counterexample.expected {
            let many = match one_of_many(counterexample, words) {
                "" => String::new(),
                many => format!("   {many}"),
            };
            lines.push(line(Label::Expected, &format!("{}{many}", words.value(&shortened(expected, LONGEST)))));
        }
        lines.extend(got(counterexample, words).map(|got| line(Label::Got, &words.value(&shortened(&got, LONGEST)))));
        lines.push(line(Label::Again, &counterexample.replay));
    }
    if let Some(warnings) = warnings(submission) {
        lines.push(format!("{}\n{}", words.warnings(), words.said(warnings.trim_end())));
    }
    lines.extend(failure.finding.as_ref().map(|finding| words.finding(finding)));
    lines.extend(not_judged(submission, words));
    lines.join("\n")
}

/// The line of the submission with the failure, from 1.
pub fn line(submission: &SubmissionReport) -> Option<u32> {
    let failure = submission.failure.as_ref()?;
    let reasons = submission.counterexample.iter().map(|counterexample| &counterexample.reason);
    reasons.chain([&failure.reason]).find_map(|reason| match reason {
        Reason::CompileError { line, .. } => *line,
        Reason::Raised(raised) => raised.line,
        _ => None,
    })
}
