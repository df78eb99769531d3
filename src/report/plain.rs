//! A failure in plain lines, for reports that other programs show.

use super::sentences::{not_judged, sentence};
use super::text::{bytes, cut};
use crate::value::shortened;
use crate::verdict::{Clock, Counterexample, Failure, Finding, GroupName, Reason, SubmissionReport};

/// The longest line of a value.
const LONGEST: usize = 2000;

/// The failure in one line; empty where there is none.
pub fn headline(submission: &SubmissionReport) -> String {
    let Some(failure) = &submission.failure else { return String::new() };
    let reason = submission.counterexample.as_ref().map_or(&failure.reason, |counterexample| &counterexample.reason);
    let case = failure.case.as_ref().map(|case| format!(" in {}/{case}", failure.group.map_or("", GroupName::name)));
    let sentence = while_loading(failure).unwrap_or_else(|| sentence(reason));
    let sentence = cut(&sentence.replace('\n', " "), 400);
    format!("{}{}: {sentence}", failure.verdict.name().replace('_', " "), case.unwrap_or_default())
}

/// A limit or an end that a file met before any of its functions was called, in a sentence.
pub fn while_loading(failure: &Failure) -> Option<String> {
    let (who, what) = match &failure.importing {
        Some(module) => (format!("`import {module}`"), "before any call, while the file was loaded"),
        None => ("loading the file".to_owned(), "before any call, in what the file imports or does at its top level"),
    };
    let said = match &failure.reason {
        _ if failure.group.is_some() => return None,
        Reason::TimeLimit { clock: Clock::Cpu, limit_ms } => format!("used more than {limit_ms} ms of CPU time"),
        Reason::TimeLimit { clock: Clock::Wall, limit_ms } => format!("was not done within {limit_ms} ms"),
        Reason::TimeLimit { clock: Clock::Rest, limit_ms } => {
            format!("did nothing for {limit_ms} ms: it sleeps, or waits for what never comes")
        }
        Reason::MemoryLimit { limit_mib } => format!("needed more than {limit_mib} MiB of memory"),
        Reason::PrintedTooMuch { limit_bytes, .. } => format!("printed more than {}", bytes(*limit_bytes)),
        Reason::Exited { code } => format!("ended the program with exit code {code}"),
        Reason::Signalled { signal } => format!("ended the program with {signal}"),
        _ => return None,
    };
    Some(format!("{who} {said}, {what}"))
}

/// What the compiler warned of, where that may explain why a program that it made is not accepted.
pub fn warnings(submission: &SubmissionReport) -> Option<&str> {
    let failure = submission.failure.as_ref()?;
    let is_refused = matches!(failure.reason, Reason::CompileError { .. });
    submission.compile.messages.as_deref().filter(|_| !is_refused)
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
        lines.push(format!("call      {}", shortened(&counterexample.call, LONGEST)));
        for (label, value) in [("expected", &counterexample.expected), ("got", &counterexample.got)] {
            let many = if label == "expected" { one_of_many(counterexample) } else { "" };
            lines.extend(value.as_ref().map(|value| format!("{label:<10}{}{many}", shortened(value, LONGEST))));
        }
        lines.push(format!("again     {}", counterexample.replay));
    }
    if let Some(warnings) = warnings(submission) {
        lines.push(format!("warnings\n{}", warnings.trim_end()));
    }
    match &failure.finding {
        Some(Finding::LeakedState { after }) => {
            lines.push(format!("leaked state: it passes alone and fails after {after}"))
        }
        Some(Finding::Unstable) => lines.push("unstable: it passes when it is run again".to_owned()),
        None => {}
    }
    lines.extend(not_judged(submission));
    lines.join("\n")
}

/// What stands behind a right answer where others are right too.
pub fn one_of_many(counterexample: &Counterexample) -> &'static str {
    if counterexample.is_one_of_many { "   (one of many right answers)" } else { "" }
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
