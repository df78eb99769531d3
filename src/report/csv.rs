//! CSV for a spreadsheet: one row a submission, then a row for each file that could not be judged, and one if the run was stopped.
//!
//! Quoted according to RFC 4180. A cell that a spreadsheet would read as a formula begins with an apostrophe, as OWASP recommends.

use super::plain::headline;
use super::visible::visible;
use super::words::{english, said_of_run};
use crate::verdict::{GroupName, Report, Score, SubmissionReport};

const HEAD: [&str; 13] = [
    "file",
    "problem",
    "language",
    "verdict",
    "points",
    "most_points",
    "stopped_early",
    "points_examples",
    "points_hidden",
    "points_properties",
    "points_growth",
    "slowest_ms",
    "message",
];

/// The whole report.
pub fn csv(report: &Report) -> String {
    let report = &visible(report);
    let mut text = row(&HEAD.map(str::to_owned));
    for submission in &report.submissions {
        text += &row(&cells(submission));
    }
    for fault in &report.faults {
        text += &row(&without_points(&fault.what, "could_not_judge", &fault.error));
    }
    for sentence in said_of_run(report, english()) {
        text += &row(&without_points(
            "",
            if report.incomplete.is_some() { "incomplete" } else { "empty_shard" },
            &sentence,
        ));
    }
    text
}

fn cells(submission: &SubmissionReport) -> [String; 13] {
    let score = submission.score.as_ref();
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let of_group = |name: GroupName| {
        let mut groups = score.into_iter().flat_map(|score| &score.groups);
        number(groups.find(|group| group.name == name).map(|group| group.points))
    };
    [
        submission.file.clone(),
        submission.problem.clone().unwrap_or_default(),
        submission.language.clone(),
        submission.verdict.name().to_owned(),
        number(score.map(|score| score.points)),
        number(score.map(|score| score.most)),
        score.map(|Score { is_stopped_early, .. }| is_stopped_early.to_string()).unwrap_or_default(),
        of_group(GroupName::Examples),
        of_group(GroupName::Hidden),
        of_group(GroupName::Properties),
        of_group(GroupName::Growth),
        format!("{:.3}", submission.time.slowest_ms),
        headline(submission, english()),
    ]
}

fn without_points(file: &str, verdict: &str, message: &str) -> [String; 13] {
    let mut cells: [String; 13] = Default::default();
    (cells[0], cells[3], cells[12]) = (file.to_owned(), verdict.to_owned(), message.to_owned());
    cells
}

fn row(cells: &[String; 13]) -> String {
    csv_row(cells)
}

/// A row of cells, none of which a spreadsheet takes for a formula.
pub fn csv_row(cells: &[String]) -> String {
    cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n"
}

fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_no_formula_is_left() {
        for (cell, seen) in [
            ("plain 中文", "plain 中文"),
            ("a,b", "\"a,b\""),
            ("say \"x\"\nthen", "\"say \"\"x\"\"\nthen\""),
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("-dash.py", "'-dash.py"),
            ("@SUM(1,2)", "\"'@SUM(1,2)\""),
            ("\t=1", "'\t=1"),
        ] {
            assert_eq!(quoted(cell), seen);
        }
    }
}
