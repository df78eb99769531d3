//! The report for a person at a terminal: a line for a success, at most a screen for a failure, the verdict first.

use std::fmt::Write as _;

use colored::{ColoredString, Colorize};

use super::diff::diff;
use super::grades;
use super::held::sandbox_text;
use super::plain::{one_of_many, warnings, while_loading};
use super::text::{bytes, escaped, first_lines, wrapped};
use super::visible::visible;
use super::wrap::{self, WIDEST_PROSE};
use crate::language;
use crate::value::{counted, shortened};
use crate::verdict::{
    Clock, Counterexample, Failure, Finding, Growth, GrowthFinding, NotJudged, Reason, Report, SubmissionReport,
    Verdict, WhyNotJudged, shell_word,
};

#[derive(Debug, Clone, Copy)]
pub struct TerminalOptions<'a> {
    /// Columns.
    pub width: usize,
    /// Slug and title of problems, in the reader's language, where titles are to be shown beside names.
    pub titles: &'a [(&'a str, &'a str)],
}

/// How many lines of a print, of a trace, of a compiler's messages are shown.
const MOST_PRINTED: usize = 8;
const MOST_TRACE: usize = 8;
const MOST_COMPILER: usize = 30;
const MOST_WARNINGS: usize = 6;

/// The whole report.
pub fn terminal(report: &Report, options: &TerminalOptions<'_>) -> String {
    let next = next(report);
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
    text.push_str(&grades::table(report));
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

/// What to do once the only submission is accepted; among several each has one line.
fn next(report: &Report) -> Option<String> {
    let [only] = report.submissions.as_slice() else { return None };
    let file = shell_word(only.file.as_bytes());
    let option = if file.starts_with('-') { "--solution=" } else { "--solution " };
    report.faults.is_empty().then(|| format!("kata bench {} {option}{file}", only.problem_text()))
}

fn submission_text(
    text: &mut String,
    submission: &SubmissionReport,
    (seed, next): (&str, Option<&str>),
    options: &TerminalOptions<'_>,
) {
    let title =
        language::by_name(&submission.language).map_or(submission.language.as_str(), |language| language.title());
    let title_of = |slug: &str| options.titles.iter().find(|(known, _)| *known == slug);
    let translated = submission.problem.as_deref().and_then(title_of).map(|(_, title)| format!(" {title}"));
    let translated = translated.unwrap_or_default();
    let verdict = plain_badge(submission.verdict);
    // What stands between two dots is not broken.
    let cells = |cells: &[String]| cells.join("\n· ").replace(' ', "\u{a0}").replace('\n', " ");
    let mut say_head = |said: &[String]| {
        let head = format!("{verdict}  {}  {}", escaped(&submission.file), cells(said));
        let head = wrap::hanging(&head, (0, 2), options.width.min(WIDEST_PROSE)).replace('\u{a0}', " ");
        let _ = writeln!(text, "{}", head.replacen(&verdict, &badge(submission.verdict).to_string(), 1));
    };
    let subject = format!("{}{translated} · {title}", escaped(submission.problem_text()));
    let Some(failure) = &submission.failure else {
        let n_cases: usize = submission.groups.iter().map(|group| group.passed).sum();
        let time = &submission.time;
        say_head(&[
            subject,
            counted(n_cases, "case"),
            format!("slowest call {} of {} ms", milliseconds(time.slowest_ms), time.limit_ms),
            format!("{:.0} MiB", submission.memory.peak_mib),
            format!("{:.2} s", time.total_ms / 1e3),
        ]);
        return accepted_text(text, submission, next, options.width);
    };
    say_head(&[subject]);
    place(text, failure, options.width);
    text.push('\n');
    match &submission.counterexample {
        None if while_loading(failure).is_some() => {
            let sentence = while_loading(failure).unwrap_or_default();
            text.push_str(&wrapped(&escaped(&sentence), 2, options.width));
        }
        None => reason_text(text, &failure.reason, options.width),
        Some(counterexample) => counterexample_text(text, counterexample, options),
    }
    finding_text(text, failure, options.width);
    if let Some(sentence) = not_judged(submission) {
        text.push_str(&wrapped(&sentence, 2, options.width));
    }
    let explanation = submission.growth.as_ref().filter(|growth| growth.finding == GrowthFinding::Beyond);
    if let Some(growth) = explanation.filter(|_| !matches!(failure.reason, Reason::Growth(_))) {
        text.push_str(&wrapped(&escaped(&grown(growth)), 2, options.width));
    }
    if let Some(warnings) = warnings(submission) {
        let _ = write!(
            text,
            "  {}\n{}",
            "the compiler warns".dimmed(),
            first_lines(warnings, MOST_WARNINGS, options.width)
        );
    }
    text.push('\n');
    if let Some(counterexample) = &submission.counterexample {
        let _ = writeln!(text, "{}\n", replay(seed, &escaped(&counterexample.replay), options.width));
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

/// A line for what is right, and where it is all that was judged, how it compares and what to do next.
fn accepted_text(text: &mut String, submission: &SubmissionReport, next: Option<&str>, width: usize) {
    if let Some(sentence) = not_conclusive(submission) {
        text.push_str(&wrapped(&escaped(&sentence), 2, width));
    }
    if let Some(next) = next {
        let said: Vec<String> = [within(submission), beside_reference(submission)].into_iter().flatten().collect();
        if !said.is_empty() {
            text.push_str(&wrapped(&escaped(&said.join("; ")), 2, width));
        }
        if wrap::columns(next) + "  next ".len() <= width {
            let _ = writeln!(text, "  {} {next}", "next".dimmed());
        } else {
            let _ = writeln!(text, "  {}\n{}", "next".dimmed(), wrap::command(next, 4, width));
        }
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
                    let _ = writeln!(text, "  {label:<10}{}{}", value.trim_start(), many.dimmed());
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

/// The reason in words.
pub fn sentence(reason: &Reason) -> String {
    match reason {
        Reason::Different { path, what, n_different, near_miss } => {
            let more = if *n_different > 1 { format!(", {n_different} places differ") } else { String::new() };
            let near = near_miss.as_ref().map(|near| format!("; {near}")).unwrap_or_default();
            format!("{path}: {what}{more}{near}")
        }
        Reason::LawBroken { law, sentence, because } => format!("broken law `{law}`: {sentence}; {because}"),
        Reason::WrongType { expected, got, path, expected_there, got_there } => {
            let there = if path == "result" {
                String::new()
            } else {
                format!(" — `{path}` must be {expected_there}, is {got_there}")
            };
            format!("expected `{expected}`, got {got}{there}")
        }
        Reason::DoesNotFit { path, value, ty } => format!("the argument `{path}` = {value} does not fit your `{ty}`"),
        Reason::Exited { code } => format!("the program ended with exit code {code} and never answered"),
        Reason::Signalled { signal } => format!("the program was killed by {signal} and never answered"),
        Reason::NoAnswer { what } => format!("no answer: {what}"),
        Reason::TimeLimit { clock: Clock::Cpu, limit_ms } => {
            format!("the call used more than {limit_ms} ms of CPU time")
        }
        Reason::TimeLimit { clock: Clock::Wall, limit_ms } => {
            format!(
                "the call did not answer within {limit_ms} ms by the clock on the wall, though it used little CPU time"
            )
        }
        Reason::TimeLimit { clock: Clock::Rest, limit_ms } => {
            format!("the call did nothing for {limit_ms} ms: it sleeps, or waits for what never comes")
        }
        Reason::TimeLimit { clock: Clock::Budget, limit_ms } => format!(
            "all calls together used more than the {} s that a file may take, and none of them failed before",
            limit_ms / 1000
        ),
        Reason::MemoryLimit { limit_mib } => format!("the program needed more than {limit_mib} MiB of memory"),
        Reason::PrintedTooMuch { limit_bytes, in_all } => {
            let who = if *in_all { "all calls together" } else { "the call" };
            format!("{who} printed more than {} to stdout and stderr", bytes(*limit_bytes))
        }
        Reason::ReplyTooLarge { limit_bytes } => format!("the result has more than {}", bytes(*limit_bytes)),
        Reason::Raised(raised) => format!("{}: {}", raised.kind, raised.message),
        Reason::CompileError { headline, .. } => headline.clone(),
        Reason::UnknownProblem { hint } => hint.clone(),
        Reason::Growth(growth) => grown(growth),
        Reason::Hidden => "this report does not say why".to_owned(),
    }
}

/// What was measured and what is demanded.
fn grown(growth: &Growth) -> String {
    format!("the time grows like {}; the problem asks for O({})", measured(growth), growth.demanded)
}

/// What is said of cases that were left.
pub fn not_judged(submission: &SubmissionReport) -> Option<String> {
    let NotJudged { why, n_cases } = submission.not_judged.as_ref()?;
    let cases = if *n_cases == 1 { "1 case was" } else { &format!("{n_cases} cases were") };
    Some(match why {
        WhyNotJudged::Costly => format!(
            "{cases} not judged: of a group the rest is left once three of its calls have failed that took long or ran into a limit"
        ),
        WhyNotJudged::Budget => format!(
            "{cases} not judged: all calls together had used the {} s that a file may take (`--budget`)",
            submission.time.budget_ms / 1000
        ),
    })
}

/// What is said of growth that could not be told, where nothing is wrong.
pub fn not_conclusive(submission: &SubmissionReport) -> Option<String> {
    let growth = submission.growth.as_ref().filter(|growth| growth.finding == GrowthFinding::Inconclusive)?;
    let measured = if growth.exponent.is_finite() {
        format!("about {}", measured(growth))
    } else {
        "too few sizes could be measured".to_owned()
    };
    let is_right = submission.failure.is_none();
    is_right.then(|| format!("growth not conclusive: {measured}; the problem asks for O({})", growth.demanded))
}

/// What is said of growth that is as it should be.
fn within(submission: &SubmissionReport) -> Option<String> {
    let growth = submission.growth.as_ref().filter(|growth| growth.finding == GrowthFinding::Within)?;
    let Growth { exponent, low, high, demanded, .. } = growth;
    Some(format!("the time grows like n^{exponent:.2} ({low:.2} to {high:.2}), within O({demanded})"))
}

fn beside_reference(submission: &SubmissionReport) -> Option<String> {
    let reference_ms = submission.time.reference_ms.filter(|reference_ms| *reference_ms > 0.0)?;
    let ratio = submission.time.slowest_ms / reference_ms;
    let ratio = if ratio < 10.0 { format!("{ratio:.1}") } else { format!("{ratio:.0}") };
    Some(format!("the slowest call takes {ratio} times the reference's {} ms", milliseconds(reference_ms)))
}

fn measured(growth: &Growth) -> String {
    let Growth { exponent, low, high, kind, sizes, .. } = growth;
    let (from, to) = (sizes.first().unwrap_or(&0), sizes.last().unwrap_or(&0));
    let over = if kind.is_empty() { String::new() } else { format!(" over `{kind}`") };
    let range = if high.is_finite() { format!("between {low:.2} and {high:.2}") } else { "or faster".to_owned() };
    format!("n^{exponent:.2} ({range}) from n = {from} to {to}{over}")
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

fn milliseconds(ms: f64) -> String {
    if ms < 1.0 {
        format!("{ms:.3}")
    } else if ms < 100.0 {
        format!("{ms:.1}")
    } else {
        format!("{ms:.0}")
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
