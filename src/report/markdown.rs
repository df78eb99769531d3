//! Markdown: a table of the submissions, and each failure below it.

use super::grades;
use super::plain::detail;
use super::sentences::{not_conclusive, problem_text};
use super::text::escaped;
use super::visible::visible;
use super::words::{passed_of, said_of_run, seed_text, words};
use crate::problem::Locale;
use crate::verdict::{Report, SubmissionReport, Verdict};

/// The whole report.
pub fn markdown(report: &Report, locale: Locale) -> String {
    let words = words(locale);
    let report = &visible(report);
    let mut text = format!("## Kata: {}\n\n", passed_of(report, words));
    for sentence in said_of_run(report, words) {
        text += &format!("**{}**\n\n", escaped(&sentence));
    }
    if !report.submissions.is_empty() {
        text += &format!("| | {} |\n|---|---|---|---|---|---|---|\n", words.columns().join(" | "));
    }
    for submission in &report.submissions {
        let SubmissionReport { file, language, verdict, time, .. } = submission;
        let problem = problem_text(submission, words);
        let (mark, verdict) = match verdict {
            Verdict::Accepted if submission.is_quick => ("○", words.quick_passed()),
            Verdict::Accepted => ("✓", words.verdict(*verdict)),
            _ => ("✗", words.verdict(*verdict)),
        };
        text += &format!(
            "| {mark} {verdict} | {} | {problem} | {language} | {:.1} | {} | {} |\n",
            code(file).replace('|', "\\|"),
            time.slowest_ms,
            time.limit_ms,
            grades::points(submission, words)
        );
    }
    if grades::has_table(report) {
        let note = grades::note(report, words).map(|note| format!("{}{note}", words.and_then())).unwrap_or_default();
        text += &format!("\n{}{note}\n", grades::sum(report, words));
    }
    let unclear =
        report.submissions.iter().filter_map(|s| Some(format!("- {}: {}\n", code(&s.file), not_conclusive(s, words)?)));
    let unclear: String = unclear.collect();
    if !unclear.is_empty() {
        text += &format!("\n{unclear}");
    }
    for submission in report.submissions.iter().filter(|submission| submission.failure.is_some()) {
        let detail: Vec<String> = detail(submission, words).lines().map(escaped).collect();
        text += &format!("\n### {}\n\n{}\n", code(&submission.file), fenced(&detail.join("\n")));
    }
    if !report.faults.is_empty() {
        text += &format!("\n### {}\n\n", capitalised(words.could_not_be_judged()));
    }
    for fault in &report.faults {
        text += &format!("- {}: {}\n", code(&fault.what), escaped(&words.said(&fault.error).replace('\n', " ")));
    }
    text + &format!("\n{}\n", words.judged_by(&report.kata, &seed_text(report, words)))
}

/// With a capital letter, as in a heading.
fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// The text in more backticks than it contains.
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

/// The most backticks in a row.
fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or(0)
}
