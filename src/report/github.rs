//! Workflow commands of GitHub Actions: an annotation for what is not accepted, on the submission's own file and line.

use super::plain::{detail, headline, line};
use super::terminal::not_conclusive;
use super::visible::visible;
use crate::verdict::Report;

/// How many annotations of a kind GitHub shows for a step.
const MOST: usize = 10;

/// The annotations, one a line, then a line for what is left out.
pub fn github(report: &Report) -> String {
    let report = &visible(report);
    let mut lines = Vec::new();
    for submission in report.submissions.iter().filter(|submission| submission.failure.is_some()) {
        let line = line(submission).map(|line| format!(",line={line}")).unwrap_or_default();
        let title = property(&format!("{}: {}", submission.problem, headline(submission)));
        lines.push(format!(
            "::error file={}{line},title={title}::{}",
            property(&submission.file),
            message(&detail(submission))
        ));
    }
    for fault in &report.faults {
        lines.push(format!(
            "::error file={},title=could not be judged::{}",
            property(&fault.what),
            message(&fault.error)
        ));
    }
    for submission in &report.submissions {
        if let Some(sentence) = not_conclusive(submission) {
            let title = property(&format!("{}: growth", submission.problem));
            lines.push(format!("::notice file={},title={title}::{}", property(&submission.file), message(&sentence)));
        }
    }
    let n_more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    let summary = &report.summary;
    let more = if n_more > 0 { format!(", {n_more} more without an annotation") } else { String::new() };
    lines.push(format!("{} of {} accepted{more}", summary.n_accepted, summary.n_submissions));
    lines.join("\n") + "\n"
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
