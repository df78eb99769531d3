//! The report for a person at a terminal: a line for a success, at most a screen for a failure, the verdict first.

use std::fmt::Write as _;

use colored::{ColoredString, Colorize};

use super::diff::diff;
use super::grades;
use super::held::sandbox_text;
use super::plain::{one_of_many, warnings, while_loading};
use super::sentences::{beside_reference, grown, milliseconds, not_conclusive, not_judged, sentence, within};
use super::text::{escaped, first_lines, wrapped};
use super::visible::visible;
use super::wrap::{self, WIDEST_PROSE};
use crate::language;
use crate::value::{counted, shortened};
use crate::verdict::{
    Counterexample, Failure, Finding, GrowthFinding, Reason, Report, SubmissionReport, Verdict, shell_word,
};

#[derive(Debug, Clone, Copy)]
pub struct TerminalOptions<'a> {
    /// Columns.
    pub width: usize,
    /// Slug and title of problems, in the reader's language, where titles are to be shown beside names.
    pub titles: &'a [(&'a str, &'a str)],
    /// The command that begins the next problem, said once the only submission is accepted.
    pub next: Option<&'a str>,
}

/// How many lines of a print, of a trace, of a compiler's messages are shown.
const MOST_PRINTED: usize = 8;
const MOST_TRACE: usize = 8;
const MOST_COMPILER: usize = 30;
const MOST_WARNINGS: usize = 6;
/// Keeps what stands on both its sides in one line, and takes no column.
const JOINER: char = '\u{2060}';

/// The whole report.
pub fn terminal(report: &Report, options: &TerminalOptions<'_>) -> String {
    let next = next(report, options.next);
    let report = &visible(report);
    let mut text = String::new();
    for submission in &report.submissions {
        submission_text(&mut text, submission, (&report.seed_text(), next.as_deref()), options);
    }
    for fault in &report.faults {
        let mut lines = fault.error.trim_end().lines();
        let headline = format!("error: {}: {}", escaped(&fault.what), escaped(lines.next().unwrap_or_default()));
        let headline = wrap::hanging(&headline, (0, 2), options.width.min(WIDEST_PROSE));
        let _ = writeln!(text, "{}", headline.replacen("error:", &"error:".red().bold().to_string(), 1));
        text.push_str(&first_lines(&lines.collect::<Vec<_>>().join("\n"), 20, options.width));
    }
    sandbox_text(&mut text, report, options.width);
    text.push_str(&grades::table(report, options.width));
    let summary = &report.summary;
    if summary.n_submissions + summary.n_faults > 1 {
        let rejected = summary.n_submissions - summary.n_accepted;
        let faults =
            if summary.n_faults == 0 { String::new() } else { format!(", {} could not be judged", summary.n_faults) };
        let _ = writeln!(text, "{} accepted, {rejected} not accepted{faults}", summary.n_accepted);
    }
    for sentence in [report.said_of_incomplete(), report.said_of_empty_shard()].into_iter().flatten() {
        let _ = writeln!(text, "{}", escaped(&sentence).yellow());
    }
    text
}

/// What to do once the only submission is accepted: time it, and go on to the next problem. Among several each has one line.
fn next(report: &Report, next_problem: Option<&str>) -> Option<Vec<String>> {
    let [only] = report.submissions.as_slice() else { return None };
    if !report.faults.is_empty() {
        return None;
    }
    let file = shell_word(only.file.as_bytes());
    let option = if file.starts_with('-') { "--solution=" } else { "--solution " };
    let bench = format!("kata bench {} {option}{file}", only.problem_text());
    Some([Some(bench), next_problem.map(str::to_owned)].into_iter().flatten().collect())
}

fn submission_text(
    text: &mut String,
    submission: &SubmissionReport,
    (seed, next): (&str, Option<&[String]>),
    options: &TerminalOptions<'_>,
) {
    head(text, submission, options);
    match &submission.failure {
        None => accepted_text(text, submission, next, options.width),
        Some(failure) => {
            place(text, failure, options.width);
            text.push('\n');
            failure_text(text, submission, failure, options);
            text.push('\n');
            if let Some(counterexample) = &submission.counterexample {
                let _ = writeln!(text, "{}\n", replay(seed, &escaped(&counterexample.replay), options.width));
            }
        }
    }
}

/// The verdict, the file and the problem, and for what is right also what it took.
fn head(text: &mut String, submission: &SubmissionReport, options: &TerminalOptions<'_>) {
    let title =
        language::by_name(&submission.language).map_or(submission.language.as_str(), |language| language.title());
    let title_of = |slug: &str| options.titles.iter().find(|(known, _)| *known == slug);
    let translated = submission.problem.as_deref().and_then(title_of).map(|(_, title)| format!(" {title}"));
    let translated = translated.unwrap_or_default();
    let mut cells = vec![format!("{}{translated} · {title}", escaped(submission.problem_text()))];
    if submission.failure.is_none() {
        let n_cases: usize = submission.groups.iter().map(|group| group.passed).sum();
        let time = &submission.time;
        cells.extend([
            counted(n_cases, "case"),
            format!("slowest call {} of {} ms", milliseconds(time.slowest_ms), time.limit_ms),
            format!("{:.0} MiB", submission.memory.peak_mib),
            format!("{:.2} s", time.total_ms / 1e3),
        ]);
    }
    // What stands between two dots is not broken, not between characters of Chinese either.
    let whole = |cell: &String| cell.replace(' ', "\u{a0}").chars().flat_map(|c| [c, JOINER]).collect::<String>();
    let cells = cells.iter().map(whole).collect::<Vec<_>>().join(" · ").replace(" · ", " ·\u{a0}");
    let verdict = plain_badge(submission.verdict);
    let head = format!("{verdict}  {}  {cells}", escaped(&submission.file));
    let head = wrap::hanging(&head, (0, 2), options.width.min(WIDEST_PROSE));
    let head = head.replace('\u{a0}', " ").replace(JOINER, "");
    let _ = writeln!(text, "{}", head.replacen(&verdict, &badge(submission.verdict).to_string(), 1));
}

/// What failed and why, and whatever else may explain it.
fn failure_text(text: &mut String, submission: &SubmissionReport, failure: &Failure, options: &TerminalOptions<'_>) {
    let width = options.width;
    match (&submission.counterexample, while_loading(failure)) {
        (None, Some(sentence)) => text.push_str(&wrapped(&escaped(&sentence), 2, width)),
        (None, None) => reason_text(text, &failure.reason, width),
        (Some(counterexample), _) => counterexample_text(text, counterexample, options),
    }
    finding_text(text, failure, width);
    if let Some(sentence) = not_judged(submission) {
        text.push_str(&wrapped(&sentence, 2, width));
    }
    let explanation = submission.growth.as_ref().filter(|growth| growth.finding == GrowthFinding::Beyond);
    if let Some(growth) = explanation.filter(|_| !matches!(failure.reason, Reason::Growth(_))) {
        text.push_str(&wrapped(&escaped(&grown(growth)), 2, width));
    }
    if let Some(warnings) = warnings(submission) {
        let warnings = first_lines(warnings, MOST_WARNINGS, width);
        let _ = write!(text, "  {}\n{warnings}", "warnings".dimmed());
    }
}

/// The seed, and the command that judges the case again: beside it where there is room, else below it.
fn replay(seed: &str, command: &str, width: usize) -> String {
    let head = format!("  {} {seed}   {}", "seed".dimmed(), "again".dimmed());
    let n_columns = wrap::columns(&format!("  seed {seed}   again {command}"));
    if n_columns <= width {
        format!("{head} {command}")
    } else {
        format!("{head}\n{}", wrap::command(command, 4, width))
    }
}

/// How what is right compares, where it is all that was judged, and what to do next.
fn accepted_text(text: &mut String, submission: &SubmissionReport, next: Option<&[String]>, width: usize) {
    if let Some(sentence) = not_conclusive(submission) {
        text.push_str(&wrapped(&escaped(&sentence), 2, width));
    }
    let Some(next) = next else { return };
    let said: Vec<String> = [within(submission), beside_reference(submission)].into_iter().flatten().collect();
    if !said.is_empty() {
        text.push_str(&wrapped(&escaped(&said.join("; ")), 2, width));
    }
    let widest = next.iter().map(|command| wrap::columns(command)).max().unwrap_or_default();
    if widest + "  next ".len() <= width {
        let lines = next.iter().enumerate().map(|(idx, command)| {
            let label = if idx == 0 { "next" } else { "    " };
            format!("  {} {command}\n", label.dimmed())
        });
        text.extend(lines);
    } else {
        let commands: Vec<String> = next.iter().map(|command| wrap::command(command, 4, width)).collect();
        let _ = writeln!(text, "  {}\n{}", "next".dimmed(), commands.join("\n"));
    }
}

fn plain_badge(verdict: Verdict) -> String {
    format!("{} {}", verdict.abbreviation(), verdict.name().replace('_', " "))
}

fn badge(verdict: Verdict) -> ColoredString {
    let text = plain_badge(verdict);
    match verdict {
        Verdict::Accepted => text.green().bold(),
        Verdict::TimeLimitExceeded | Verdict::MemoryLimitExceeded | Verdict::OutputLimitExceeded => {
            text.yellow().bold()
        }
        _ => text.red().bold(),
    }
}

fn place(text: &mut String, failure: &Failure, width: usize) {
    if let (Some(group), None) = (failure.group, &failure.case) {
        text.push_str(&format!("  failed in {}\n", group.name()));
    }
    if let (Some(group), Some(case)) = (failure.group, &failure.case) {
        let catches =
            if failure.catches.is_empty() { String::new() } else { format!(", which catches {}", failure.catches) };
        text.push_str(&wrapped(&escaped(&format!("failed {}/{case}{catches}", group.name())), 2, width));
    }
}

fn counterexample_text(text: &mut String, counterexample: &Counterexample, options: &TerminalOptions<'_>) {
    let what = match counterexample.n_tried {
        0 => "failing call".to_owned(),
        n => format!("smallest failing call found ({n} tried)"),
    };
    let call = shortened(&escaped(&counterexample.call), 6 * options.width);
    let _ = writeln!(text, "  {}\n{}\n", what.dimmed(), wrap::value(&call, (4, 6), options.width).bold());
    match (&counterexample.values, &counterexample.reason) {
        (Some((expected, got)), Reason::Different { path, .. }) => {
            text.push_str(&diff(expected, got, path, options.width));
        }
        _ => {
            for (label, value) in [("expected", &counterexample.expected), ("got", &counterexample.got)] {
                if let Some(value) = value {
                    let many = if label == "expected" { one_of_many(counterexample) } else { "" };
                    let value = shortened(&escaped(value), 2 * options.width);
                    let value = wrap::value(&value, (12, 12), options.width);
                    // The remark stands in a line of its own where the value fills its last one.
                    let last = value.lines().last().map_or(0, wrap::columns);
                    let (gap, many) = match many.trim_start() {
                        many if last + "   ".len() + wrap::columns(many) <= options.width => ("   ", many),
                        many => ("\n            ", many),
                    };
                    let _ = write!(text, "  {label:<10}{}", value.trim_start());
                    let _ = if many.is_empty() { writeln!(text) } else { writeln!(text, "{gap}{}", many.dimmed()) };
                }
            }
        }
    }
    reason_text(text, &counterexample.reason, options.width);
    if let Some(law) = &counterexample.law {
        let sentence = format!("broken law `{}`: {}; {}", law.law, law.sentence, law.because);
        text.push_str(&wrapped(&escaped(&sentence), 2, options.width));
    }
    let printed = &counterexample.printed;
    printed_text(text, "stdout", &printed.stdout, options.width);
    printed_text(text, "stderr", &printed.stderr, options.width);
}

fn reason_text(text: &mut String, reason: &Reason, width: usize) {
    match reason {
        Reason::Raised(raised) => {
            let line = if raised.line > 0 { format!(" (line {})", raised.line) } else { String::new() };
            let _ = writeln!(text, "  {}{line}", escaped(&raised.kind).red().bold());
            text.push_str(&first_lines(&raised.message, MOST_TRACE, width.min(WIDEST_PROSE)));
            let n_lines = raised.trace.lines().count();
            let newest: Vec<&str> = raised.trace.lines().skip(n_lines.saturating_sub(MOST_TRACE)).collect();
            text.push_str(&first_lines(&newest.join("\n"), MOST_TRACE, width));
        }
        Reason::CompileError { text: messages, .. } => text.push_str(&first_lines(messages, MOST_COMPILER, width)),
        _ => text.push_str(&wrapped(&escaped(&sentence(reason)), 2, width)),
    }
}

fn finding_text(text: &mut String, failure: &Failure, width: usize) {
    let sentence = match &failure.finding {
        None => return,
        Some(Finding::LeakedState { after }) => format!(
            "leaked state: the case passes alone and fails after {after}; an earlier call left something behind \
             (a global, a static, a mutable default argument)"
        ),
        Some(Finding::Unstable) => {
            "unstable: the case failed once and passes when it is run again; the same input must \
                                    give the same answer"
                .to_owned()
        }
    };
    text.push_str(&wrapped(&escaped(&sentence), 2, width));
}

fn printed_text(text: &mut String, stream: &str, printed: &str, width: usize) {
    if !printed.trim().is_empty() {
        let lines = first_lines(printed, MOST_PRINTED, width);
        let _ = write!(text, "  {}\n{lines}", format!("printed to {stream}").dimmed());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_mismatch_names_the_place() {
        let mut text = String::new();
        reason_text(
            &mut text,
            &Reason::WrongType {
                expected: "int[]".to_owned(),
                got: "a tuple of (list, float)".to_owned(),
                path: "result[0]".to_owned(),
                expected_there: "int".to_owned(),
                got_there: "an empty list".to_owned(),
            },
            200,
        );
        assert_eq!(
            text,
            "  expected `int[]`, got a tuple of (list, float) — `result[0]` must be int, is an empty list\n"
        );
    }
}
