//! Markdown: a table of the submissions, and each failure below it.

use super::grades;
use super::plain::detail;
use super::sentences::not_conclusive;
use super::text::escaped;
use super::visible::visible;
use crate::verdict::{Report, SubmissionReport, Verdict};

/// The whole report.
pub fn markdown(report: &Report) -> String {
    let report = &visible(report);
    let summary = &report.summary;
    let mut text = format!("## Kata: {} of {} accepted\n\n", summary.n_accepted, summary.n_submissions);
    for sentence in [report.said_of_incomplete(), report.said_of_empty_shard()].into_iter().flatten() {
        text += &format!("**{}**\n\n", escaped(&sentence));
    }
    if !report.submissions.is_empty() {
        text += "| | submission | problem | language | slowest call, ms | limit, ms | points |\n|---|---|---|---|---|---|---|\n";
    }
    for submission in &report.submissions {
        let SubmissionReport { file, language, verdict, time, .. } = submission;
        let problem = submission.problem_text();
        let mark = if *verdict == Verdict::Accepted { "✓" } else { "✗" };
        text += &format!(
            "| {mark} {} | {} | {problem} | {language} | {:.1} | {} | {} |\n",
            verdict.name().replace('_', " "),
            code(file).replace('|', "\\|"),
            time.slowest_ms,
            time.limit_ms,
            grades::points(submission)
        );
    }
    if grades::has_table(report) {
        let note = grades::note(report).map(|note| format!("; {note}")).unwrap_or_default();
        text += &format!("\n{}{note}\n", grades::sum(report));
    }
    let unclear =
        report.submissions.iter().filter_map(|s| Some(format!("- {}: {}\n", code(&s.file), not_conclusive(s)?)));
    let unclear: String = unclear.collect();
    if !unclear.is_empty() {
        text += &format!("\n{unclear}");
    }
    for submission in report.submissions.iter().filter(|submission| submission.failure.is_some()) {
        let detail: Vec<String> = detail(submission).lines().map(escaped).collect();
        text += &format!("\n### {}\n\n{}\n", code(&submission.file), fenced(&detail.join("\n")));
    }
    if !report.faults.is_empty() {
        text += "\n### Could not be judged\n\n";
    }
    for fault in &report.faults {
        text += &format!("- {}: {}\n", code(&fault.what), escaped(&fault.error.replace('\n', " ")));
    }
    text + &format!("\nKata {}, seed {}\n", report.kata, report.seed_text())
}

/// In more backticks than it holds.
fn code(text: &str) -> String {
    let ticks = "`".repeat(longest_run(text) + 1);
    let text = escaped(text);
    if text.starts_with('`') || text.ends_with('`') {
        format!("{ticks} {text} {ticks}")
    } else {
        format!("{ticks}{text}{ticks}")
    }
}

fn fenced(text: &str) -> String {
    let fence = "`".repeat((longest_run(text) + 1).max(3));
    format!("{fence}text\n{text}\n{fence}")
}

/// How many backticks stand together at most.
fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or(0)
}
