//! The report for a person at a terminal: one line for a success, at most a screen for a failure, the verdict first.

use std::fmt::Write as _;

use colored::{ColoredString, Colorize};

use super::diff::diff;
use super::grades;
use super::held::sandbox_text;
use super::plain::warnings;
use super::sentences::{
    beside_reference, got, milliseconds, not_conclusive, not_judged, one_of_many, problem_text, while_loading, within,
};
use super::text::{escaped, first_lines, padded, wrapped};
use super::visible::visible;
use super::words::{Label, Words, said_of_run, seed_text, words};
use super::wrap::{self, WIDEST_PROSE};
use crate::language;
use crate::problem::Locale;
use crate::value::shortened;
use crate::verdict::{Counterexample, Failure, GrowthFinding, Reason, Report, SubmissionReport, Verdict, shell_word};

#[derive(Debug, Clone, Copy)]
pub struct TerminalOptions<'a> {
    /// The width in columns.
    pub width: usize,
    /// The reader's language.
    pub locale: Locale,
    /// Slug and title of problems in the reader's language, if titles are shown beside names.
    pub titles: &'a [(&'a str, &'a str)],
    /// The commands that may come next, shown once the only submission is accepted.
    pub next: &'a [String],
}

/// How many lines of output, of a trace and of a compiler's messages are shown.
const MOST_PRINTED: usize = 8;
const MOST_TRACE: usize = 8;
const MOST_COMPILER: usize = 30;
const MOST_WARNINGS: usize = 6;
/// The columns of a label before a value.
const LABEL: usize = 10;
/// Keeps the characters on both its sides on one line, and has no width.
const JOINER: char = '\u{2060}';

/// The whole report.
pub fn terminal(report: &Report, options: &TerminalOptions<'_>) -> String {
    let words = words(options.locale);
    let next = next(report, options.next);
    let report = &visible(report);
    let mut text = String::new();
    for submission in &report.submissions {
        submission_text(&mut text, submission, (&seed_text(report, words), next.as_deref()), options);
    }
    for fault in &report.faults {
        let error = words.said(fault.error.trim_end());
        let mut lines = error.lines();
        let label = words.error();
        let headline = format!("{label}{}: {}", escaped(&fault.what), escaped(lines.next().unwrap_or_default()));
        let headline = wrap::hanging(&headline, (0, 2), options.width.min(WIDEST_PROSE));
        let _ =
            writeln!(text, "{}", headline.replacen(label.trim_end(), &label.trim_end().red().bold().to_string(), 1));
        text.push_str(&first_lines(&lines.collect::<Vec<_>>().join("\n"), 20, options.width, words));
    }
    sandbox_text(&mut text, report, options.width, words);
    text.push_str(&grades::table(report, options.width, words));
    let summary = &report.summary;
    if summary.n_submissions + summary.n_faults > 1 {
        let rejected = summary.n_submissions - summary.n_accepted;
        let (passed, faults) = (summary.n_accepted, summary.n_faults);
        let counts = if report.is_quick() {
            words.quick_summary(passed, rejected, faults)
        } else {
            words.summary(passed, rejected, faults)
        };
        let _ = writeln!(text, "{counts}");
    }
    for sentence in said_of_run(report, words) {
        let _ = writeln!(text, "{}", escaped(&sentence).yellow());
    }
    text
}

/// The suggestions for the only submission: `more`, and before it to time one that is accepted. Several submissions have one line each.
fn next(report: &Report, more: &[String]) -> Option<Vec<String>> {
    let [only] = report.submissions.as_slice() else { return None };
    if !report.faults.is_empty() {
        return None;
    }
    let file = shell_word(only.file.as_bytes());
    let option = if only.file.starts_with('-') { "--solution=" } else { "--solution " };
    // A pack's problem is known only with the options of this run.
    let is_timed = only.verdict == Verdict::Accepted && !only.is_quick;
    let built_in = only.problem.as_ref().filter(|problem| is_timed && !problem.contains('/'));
    let bench = built_in.map(|problem| format!("kata bench {problem} {option}{file}"));
    Some(bench.into_iter().chain(more.iter().cloned()).collect())
}

fn submission_text(
    text: &mut String,
    submission: &SubmissionReport,
    (seed, next): (&str, Option<&[String]>),
    options: &TerminalOptions<'_>,
) {
    let words = words(options.locale);
    head(text, submission, options);
    match &submission.failure {
        None => accepted_text(text, submission, next, options),
        Some(failure) => {
            if let Some(group) = failure.group {
                let place = words.place(group, failure.case.as_ref(), failure.catches.as_ref());
                text.push_str(&wrapped(&escaped(&place), 2, options.width));
            }
            text.push('\n');
            failure_text(text, submission, failure, options);
            text.push('\n');
            if let Some(counterexample) = &submission.counterexample {
                let _ = writeln!(text, "{}", replay(seed, &escaped(&counterexample.replay), options.width, words));
                text.push_str(&next_lines(next.unwrap_or_default(), options.width, options.locale));
                text.push('\n');
            }
        }
    }
}

/// The verdict, the file and the problem, and the cost of a submission that is right.
fn head(text: &mut String, submission: &SubmissionReport, options: &TerminalOptions<'_>) {
    let words = words(options.locale);
    let title =
        language::by_name(&submission.language).map_or(submission.language.as_str(), |language| language.title());
    let title_of = |slug: &str| options.titles.iter().find(|(known, _)| *known == slug);
    let translated = submission.problem.as_deref().and_then(title_of).map(|(_, title)| format!(" {title}"));
    let translated = translated.unwrap_or_default();
    let mut cells = vec![format!("{}{translated} · {title}", escaped(problem_text(submission, words)))];
    if submission.failure.is_none() {
        let n_cases: usize = submission.groups.iter().map(|group| group.passed).sum();
        let time = &submission.time;
        cells.extend([
            words.n_cases(n_cases),
            words.slowest_call(&milliseconds(time.slowest_ms), time.limit_ms),
            format!("{:.0} MiB", submission.memory.peak_mib),
            format!("{:.2} s", time.total_ms / 1e3),
        ]);
    }
    // The text between two dots is not wrapped, not even between Chinese characters.
    let whole = |cell: &String| cell.replace(' ', "\u{a0}").chars().flat_map(|c| [c, JOINER]).collect::<String>();
    let cells = cells.iter().map(whole).collect::<Vec<_>>().join(" · ").replace(" · ", " ·\u{a0}");
    let verdict = plain_badge(submission, words);
    let head = format!("{verdict}  {}  {cells}", escaped(&submission.file));
    let head = wrap::hanging(&head, (0, 2), options.width.min(WIDEST_PROSE));
    let head = head.replace('\u{a0}', " ").replace(JOINER, "");
    let _ = writeln!(text, "{}", head.replacen(&verdict, &badge(submission, words).to_string(), 1));
}

/// What failed and why, and anything else that may explain it.
fn failure_text(text: &mut String, submission: &SubmissionReport, failure: &Failure, options: &TerminalOptions<'_>) {
    let (width, words) = (options.width, words(options.locale));
    match (&submission.counterexample, while_loading(failure, words)) {
        (None, Some(sentence)) => text.push_str(&wrapped(&escaped(&sentence), 2, width)),
        (None, None) => reason_text(text, &failure.reason, width, words),
        (Some(counterexample), _) => counterexample_text(text, counterexample, options),
    }
    let finding = failure.finding.as_ref().map(|finding| words.finding(finding));
    for sentence in finding.into_iter().chain(not_judged(submission, words)) {
        text.push_str(&wrapped(&escaped(&sentence), 2, width));
    }
    let growth = submission.growth.as_ref().filter(|_| !matches!(failure.reason, Reason::Growth(_)));
    let explanation = growth.and_then(|growth| match growth.finding {
        GrowthFinding::Beyond => Some(words.grown(growth)),
        GrowthFinding::Inconclusive => Some(words.not_conclusive(growth)),
        GrowthFinding::Within => None,
    });
    if let Some(sentence) = explanation {
        text.push_str(&wrapped(&escaped(&sentence), 2, width));
    }
    warnings_text(text, submission, options);
}

fn warnings_text(text: &mut String, submission: &SubmissionReport, options: &TerminalOptions<'_>) {
    let words = words(options.locale);
    if let Some(warnings) = warnings(submission) {
        let warnings = first_lines(&words.said(warnings), MOST_WARNINGS, options.width, words);
        let _ = write!(text, "  {}\n{warnings}", words.warnings().dimmed());
    }
}

/// The seed and the command that reproduces the case, on one line if there is room, and otherwise on two.
fn replay(seed: &str, command: &str, width: usize, words: &dyn Words) -> String {
    let (label, again) = (words.label(Label::Seed), words.label(Label::Again));
    let head = format!("  {} {seed}   {}", label.dimmed(), again.dimmed());
    let n_columns = wrap::columns(&format!("  {label} {seed}   {again} {command}"));
    if n_columns <= width {
        format!("{head} {command}")
    } else {
        format!("{head}\n{}", wrap::command(command, 4, width))
    }
}

/// How an accepted submission compares, if it is the only one, and what to do next.
fn accepted_text(
    text: &mut String,
    submission: &SubmissionReport,
    next: Option<&[String]>,
    options: &TerminalOptions<'_>,
) {
    let (width, words) = (options.width, words(options.locale));
    if let Some(sentence) = not_conclusive(submission, words) {
        text.push_str(&wrapped(&escaped(&sentence), 2, width));
    }
    warnings_text(text, submission, options);
    let Some(next) = next else { return };
    let said: Vec<String> =
        [within(submission, words), beside_reference(submission, words).filter(|_| !submission.is_quick)]
            .into_iter()
            .flatten()
            .collect();
    if !said.is_empty() {
        text.push_str(&wrapped(&escaped(&said.join(words.and_then())), 2, width));
    }
    text.push_str(&next_lines(next, options.width, options.locale));
}

/// The commands that may follow, below each other; nothing if there are none.
pub fn next_lines(next: &[String], width: usize, locale: Locale) -> String {
    let mut text = String::new();
    if next.is_empty() {
        return text;
    }
    let label = words(locale).label(Label::Next);
    let widest = next.iter().map(|command| wrap::columns(command)).max().unwrap_or_default();
    let n_columns = wrap::columns(label);
    if widest + n_columns + "   ".len() <= width {
        let lines = next.iter().enumerate().map(|(idx, command)| {
            let label = if idx == 0 { label.dimmed().to_string() } else { padded("", n_columns) };
            format!("  {label} {command}\n")
        });
        text.extend(lines);
    } else {
        let commands: Vec<String> = next.iter().map(|command| wrap::command(command, 4, width)).collect();
        let _ = writeln!(text, "  {}\n{}", label.dimmed(), commands.join("\n"));
    }
    text
}

fn plain_badge(submission: &SubmissionReport, words: &dyn Words) -> String {
    if submission.has_passed_quickly() {
        return words.quick_passed().to_owned();
    }
    plain_verdict(submission.verdict, words)
}

fn badge(submission: &SubmissionReport, words: &dyn Words) -> ColoredString {
    match submission.verdict {
        Verdict::Accepted if submission.is_quick => plain_badge(submission, words).cyan().bold(),
        verdict => verdict_badge(verdict, words),
    }
}

/// The verdict of a call.
pub(super) fn plain_verdict(verdict: Verdict, words: &dyn Words) -> String {
    format!("{} {}", verdict.abbreviation(), words.verdict(verdict))
}

pub(super) fn verdict_badge(verdict: Verdict, words: &dyn Words) -> ColoredString {
    let text = plain_verdict(verdict, words);
    match verdict {
        Verdict::Accepted => text.green().bold(),
        Verdict::TimeLimitExceeded | Verdict::MemoryLimitExceeded | Verdict::OutputLimitExceeded => {
            text.yellow().bold()
        }
        _ => text.red().bold(),
    }
}

fn counterexample_text(text: &mut String, counterexample: &Counterexample, options: &TerminalOptions<'_>) {
    let words = words(options.locale);
    let call = shortened(&escaped(&counterexample.call), 6 * options.width);
    let call = words.value(&call);
    let call = wrap::value(&call, (4, 6), options.width).bold();
    let _ = writeln!(text, "  {}\n{call}\n", words.failing_call(counterexample.n_tried).dimmed());
    match (&counterexample.values, &counterexample.reason) {
        (Some((expected, got)), Reason::Different { mismatch, .. }) => {
            text.push_str(&diff(expected, got, &mismatch.path, options.width, words));
        }
        _ => {
            if let Some(expected) = &counterexample.expected {
                labelled(text, words.label(Label::Expected), expected, one_of_many(counterexample, words), options);
            }
            if let Some(got) = got(counterexample, words) {
                labelled(text, words.label(Label::Got), &got, "", options);
            }
        }
    }
    reason_text(text, &counterexample.reason, options.width, words);
    if let Some(law) = &counterexample.law {
        text.push_str(&wrapped(&escaped(&words.broken_law(law)), 2, options.width));
    }
    let printed = &counterexample.printed;
    printed_text(text, "stdout", &printed.stdout, options.width, words);
    printed_text(text, "stderr", &printed.stderr, options.width, words);
}

/// A value after its label. The remark has a line of its own if the value fills its last line.
pub(super) fn labelled(text: &mut String, label: &str, value: &str, remark: &str, options: &TerminalOptions<'_>) {
    let value = words(options.locale).value(&shortened(&escaped(value), 2 * options.width));
    let value = wrap::value(&value, (LABEL + 2, LABEL + 2), options.width);
    let last = value.lines().last().map_or(0, wrap::columns);
    let is_beside = last + "   ".len() + wrap::columns(remark) <= options.width;
    let gap = if is_beside { "   ".to_owned() } else { format!("\n{}", padded("", LABEL + 2)) };
    let _ = write!(text, "  {}{}", padded(label, LABEL), value.trim_start());
    let _ = if remark.is_empty() { writeln!(text) } else { writeln!(text, "{gap}{}", remark.dimmed()) };
}

pub(super) fn reason_text(text: &mut String, reason: &Reason, width: usize, words: &dyn Words) {
    match reason {
        Reason::Raised(raised) => {
            let line = raised.line.map(|line| words.at_line(line)).unwrap_or_default();
            let _ = writeln!(text, "  {}{line}", escaped(&words.said(&raised.kind)).red().bold());
            text.push_str(&first_lines(&words.said(&raised.message), MOST_TRACE, width.min(WIDEST_PROSE), words));
            let n_lines = raised.trace.lines().count();
            let newest: Vec<&str> = raised.trace.lines().skip(n_lines.saturating_sub(MOST_TRACE)).collect();
            text.push_str(&first_lines(&words.said(&newest.join("\n")), MOST_TRACE, width, words));
        }
        Reason::CompileError { text: messages, .. } => {
            text.push_str(&first_lines(&words.said(messages), MOST_COMPILER, width, words));
        }
        _ => text.push_str(&wrapped(&escaped(&words.reason(reason)), 2, width)),
    }
}

pub(super) fn printed_text(text: &mut String, stream: &str, printed: &str, width: usize, words: &dyn Words) {
    if !printed.trim().is_empty() {
        let lines = first_lines(printed, MOST_PRINTED, width, words);
        let _ = write!(text, "  {}\n{lines}", words.printed_to(stream).dimmed());
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
            words(Locale::English),
        );
        assert_eq!(
            text,
            "  expected `int[]`, got a tuple of (list, float) — `result[0]` must be int, is an empty list\n"
        );
    }
}
