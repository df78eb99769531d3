//! A failure in plain lines, for reports that other programs show.

use super::terminal::sentence;
use super::text::cut;
use crate::verdict::{Finding, GroupName, Reason, SubmissionReport};

/// The longest line of a value.
const LONGEST: usize = 2000;

/// The failure in one line; empty where there is none.
pub fn headline(submission: &SubmissionReport) -> String {
    let Some(failure) = &submission.failure else { return String::new() };
    let reason = submission.counterexample.as_ref().map_or(&failure.reason, |counterexample| &counterexample.reason);
    let case = failure.case.as_ref().map(|case| format!(" in {}/{case}", failure.group.map_or("", GroupName::name)));
    let sentence = cut(&sentence(reason).replace('\n', " "), 400);
    format!("{}{}: {sentence}", failure.verdict.name().replace('_', " "), case.unwrap_or_default())
}

/// The failure in lines: what was called, what was expected and what came, and how to see it again. No escapes are made here.
pub fn detail(submission: &SubmissionReport) -> String {
    let Some(failure) = &submission.failure else { return String::new() };
    let mut lines = vec![headline(submission)];
    if !failure.catches.is_empty() {
        lines.push(format!("the case catches {}", failure.catches));
    }
    if let Reason::CompileError { headline, text, .. } = &failure.reason
        && text != headline
    {
        lines.push(text.trim_end().to_owned());
    }
    if let Some(counterexample) = &submission.counterexample {
        lines.push(format!("call      {}", cut(&counterexample.call, LONGEST)));
        for (label, value) in [("expected", &counterexample.expected), ("got", &counterexample.got)] {
            lines.extend(value.as_ref().map(|value| format!("{label:<10}{}", cut(value, LONGEST))));
        }
        lines.push(format!("again     {}", counterexample.replay));
    }
    match &failure.finding {
        Some(Finding::LeakedState { after }) => {
            lines.push(format!("leaked state: it passes alone and fails after {after}"))
        }
        Some(Finding::Unstable) => lines.push("unstable: it passes when it is run again".to_owned()),
        None => {}
    }
    lines.join("\n")
}

/// The line of the submission that the failure is about, from 1.
pub fn line(submission: &SubmissionReport) -> Option<u32> {
    let failure = submission.failure.as_ref()?;
    let reasons = submission.counterexample.iter().map(|counterexample| &counterexample.reason);
    reasons.chain([&failure.reason]).find_map(|reason| match reason {
        Reason::CompileError { line, .. } => *line,
        Reason::Raised(raised) => u32::try_from(raised.line).ok().filter(|line| *line > 0),
        _ => None,
    })
}
