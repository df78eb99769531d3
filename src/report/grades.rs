//! The points of several submissions: a table for a person, and a sentence for the sum.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::text::{escaped, wrapped};
use super::words::Words;
use crate::verdict::{Report, Score, SubmissionReport};

/// One line a submission and one for the sum; empty for a single submission, or if there are no points.
pub fn table(report: &Report, terminal_width: usize, words: &dyn Words) -> String {
    if !has_table(report) {
        return String::new();
    }
    let points: Vec<String> = report.submissions.iter().map(|submission| points(submission, words)).collect();
    let width = points.iter().map(|points| points.width()).max().unwrap_or(0);
    let mut text = format!("\n{}\n", words.points_head());
    for (submission, points) in report.submissions.iter().zip(points) {
        let padding = width - points.width();
        let verdict = submission.verdict.abbreviation();
        let _ = writeln!(text, "  {:padding$}{points}  {verdict:<3}  {}", "", escaped(&submission.file));
    }
    let _ = writeln!(text, "{}", sum(report, words));
    text.extend(note(report, words).map(|note| wrapped(note, 0, terminal_width)));
    text
}

pub fn has_table(report: &Report) -> bool {
    report.submissions.len() > 1 && report.submissions.iter().any(|submission| submission.score.is_some())
}

/// `40.5 of 100`, with a mark if cases were left that might have earned more.
pub fn points(submission: &SubmissionReport, words: &dyn Words) -> String {
    match &submission.score {
        Some(Score { points, most, is_stopped_early: true, .. }) => format!("≥ {}", words.points(*points, *most)),
        Some(Score { points, most, .. }) => words.points(*points, *most),
        None => words.no_points().to_owned(),
    }
}

/// The sum of all points.
pub fn sum(report: &Report, words: &dyn Words) -> String {
    words.sum_of_points(report.summary.points, report.summary.most_points, is_bounded(report))
}

/// The note that explains points which are a lower bound.
pub fn note(report: &Report, words: &dyn Words) -> Option<&'static str> {
    is_bounded(report).then(|| words.points_are_bounds())
}

fn is_bounded(report: &Report) -> bool {
    report.submissions.iter().filter_map(|submission| submission.score.as_ref()).any(|score| score.is_stopped_early)
}
