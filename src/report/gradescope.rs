//! `results.json` in the format of Gradescope's autograders: one test a group of cases, with its points.
//!
//! The fields follow <https://gradescope-autograders.readthedocs.io/en/latest/specs/>.

use serde::Serialize;

use super::plain::{detail, headline};
use super::sentences::not_conclusive;
use super::text::escaped;
use super::visible::{visible, visible_json};
use super::words::{english, said_of_incomplete};
use crate::verdict::{GroupName, Reason, Report, SubmissionReport, Verdict};

#[derive(Serialize)]
struct Results {
    /// Replaces the sum of the tests' scores.
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
    /// Whole seconds.
    execution_time: u64,
    output: String,
    output_format: &'static str,
    visibility: &'static str,
    stdout_visibility: &'static str,
    tests: Vec<Test>,
}

#[derive(Serialize)]
struct Test {
    score: f64,
    max_score: f64,
    status: &'static str,
    name: String,
    number: String,
    output: String,
    output_format: &'static str,
    visibility: &'static str,
}

/// Seen by students at once, or only by the instructor.
const VISIBLE: &str = "visible";
const HIDDEN: &str = "hidden";

/// The whole report, with a newline at the end.
pub fn gradescope(report: &Report) -> String {
    let report = &visible(report);
    let mut output: Vec<String> = said_of_incomplete(report, english()).into_iter().collect();
    if report.incomplete.is_some() {
        output.push(
            "The judge was stopped before it was done; this says nothing about what it did not judge.".to_owned(),
        );
    }
    output.extend(report.submissions.iter().map(overview));
    output.extend(report.faults.iter().map(|fault| format!("{} could not be judged: {}", fault.what, fault.error)));
    let tests: Vec<Test> = report.submissions.iter().enumerate().flat_map(|(at, s)| tests(at + 1, s)).collect();
    text(&Results {
        // Without tests there is no sum.
        score: tests.is_empty().then_some(0.0),
        execution_time: (report.submissions.iter().map(|s| s.time.total_ms).sum::<f64>() / 1e3).ceil() as u64,
        output: output.iter().flat_map(|part| part.lines()).map(escaped).collect::<Vec<_>>().join("\n"),
        output_format: "text",
        visibility: VISIBLE,
        stdout_visibility: HIDDEN,
        tests,
    })
}

/// The part of a result that everyone may see: no case of a hidden group.
fn overview(submission: &SubmissionReport) -> String {
    let verdict = english().verdict(submission.verdict);
    let failure = submission.failure.as_ref();
    let group = failure.and_then(|failure| failure.group).map(|group| format!(" in {}", group.name()));
    let said = match failure.map(|failure| &failure.reason) {
        Some(Reason::CompileError { .. }) => format!("\n{}", detail(submission, english())),
        Some(reason @ (Reason::Growth(_) | Reason::UnknownProblem { .. })) => format!("\n{}", english().reason(reason)),
        _ => String::new(),
    };
    format!("{}: {verdict}{}{said}", submission.file, group.unwrap_or_default())
}

fn tests(number: usize, submission: &SubmissionReport) -> Vec<Test> {
    let scores = submission.score.iter().flat_map(|score| &score.groups);
    let tests = scores.enumerate().map(|(at, score)| {
        let judged: Vec<_> = submission.groups.iter().filter(|group| group.name == score.name).collect();
        let has_failed = judged.iter().any(|group| group.failed > 0);
        let is_passed = !judged.is_empty() && !has_failed && score.points >= score.most;
        let is_first = submission.failure.as_ref().is_some_and(|failure| failure.group == Some(score.name));
        let (passed, failed) = judged.iter().fold((0, 0), |sum, group| (sum.0 + group.passed, sum.1 + group.failed));
        let mut output = match (judged.is_empty(), submission.verdict) {
            (true, Verdict::CompileError) => "nothing was run: it does not compile".to_owned(),
            (true, _) => "not judged".to_owned(),
            (false, _) => format!("{passed} passed, {failed} failed"),
        };
        if is_first {
            output = format!(
                "{output}\n{}",
                detail(submission, english()).lines().map(escaped).collect::<Vec<_>>().join("\n")
            );
        } else if has_failed {
            output = format!("{output}\nfirst failure of all: {}", escaped(&headline(submission, english())));
        }
        if let Some(sentence) = not_conclusive(submission, english()).filter(|_| score.name == GroupName::Growth) {
            output = format!("{output}\n{}", escaped(&sentence));
        }
        Test {
            score: score.points,
            max_score: score.most,
            status: if is_passed { "passed" } else { "failed" },
            name: format!("{}: {}", submission.file, score.name.name()),
            number: format!("{number}.{}", at + 1),
            output,
            output_format: "text",
            visibility: match score.name {
                GroupName::Yours | GroupName::Examples | GroupName::Growth => VISIBLE,
                GroupName::Hidden | GroupName::Properties => HIDDEN,
            },
        }
    });
    tests.collect()
}

fn text(results: &Results) -> String {
    let text = serde_json::to_string_pretty(results).expect("results have no keys that are not strings");
    visible_json(&text) + "\n"
}
