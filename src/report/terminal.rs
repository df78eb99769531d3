//! The report for a person at a terminal: a line for a success, at most a screen for a failure, the verdict first.

use std::fmt::Write as _;

use colored::{ColoredString, Colorize};

use super::diff::diff;
use crate::language;
use crate::value::steers_terminal;
use crate::verdict::{Clock, Counterexample, Failure, Finding, Reason, Report, SubmissionReport, Verdict};

#[derive(Debug, Clone, Copy)]
pub struct TerminalOptions {
    /// Columns.
    pub width: usize,
}

/// How many lines of a print, of a trace, of a compiler's messages are shown.
const MOST_PRINTED: usize = 8;
const MOST_TRACE: usize = 8;
const MOST_COMPILER: usize = 30;

/// The whole report.
pub fn terminal(report: &Report, options: &TerminalOptions) -> String {
    let mut text = String::new();
    for submission in &report.submissions {
        submission_text(&mut text, submission, report.seed, options);
    }
    for fault in &report.faults {
        let _ = writeln!(text, "{} {}: {}", "error:".red().bold(), escaped(&fault.what), escaped(&fault.error));
    }
    let summary = &report.summary;
    if summary.n_submissions + summary.n_faults > 1 {
        let rejected = summary.n_submissions - summary.n_accepted;
        let faults =
            if summary.n_faults == 0 { String::new() } else { format!(", {} could not be judged", summary.n_faults) };
        let _ = writeln!(text, "{} accepted, {rejected} not accepted{faults}", summary.n_accepted);
    }
    text
}

fn submission_text(text: &mut String, submission: &SubmissionReport, seed: u64, options: &TerminalOptions) {
    let title =
        language::by_name(&submission.language).map_or(submission.language.as_str(), |language| language.title());
    let head =
        format!("{}  {}  {} · {title}", badge(submission.verdict), escaped(&submission.file), submission.problem);
    let Some(failure) = &submission.failure else {
        let n_cases: usize = submission.groups.iter().map(|group| group.passed).sum();
        let time = &submission.time;
        let _ = writeln!(
            text,
            "{head} · {n_cases} cases · slowest call {} of {} ms · {:.0} MiB · {:.2} s",
            milliseconds(time.slowest_ms),
            time.limit_ms,
            submission.memory.peak_mib,
            time.total_ms / 1e3
        );
        return;
    };
    let _ = writeln!(text, "{head}");
    place(text, failure);
    text.push('\n');
    match &submission.counterexample {
        None => reason_text(text, &failure.reason),
        Some(counterexample) => counterexample_text(text, counterexample, options),
    }
    finding_text(text, failure);
    if let Some(counterexample) = &submission.counterexample {
        let _ = writeln!(
            text,
            "\n  {} {seed}   {} {}\n",
            "seed".dimmed(),
            "again".dimmed(),
            escaped(&counterexample.replay)
        );
    }
}

fn badge(verdict: Verdict) -> ColoredString {
    let text = format!("{} {}", verdict.abbreviation(), verdict.name().replace('_', " "));
    match verdict {
        Verdict::Accepted => text.green().bold(),
        Verdict::TimeLimitExceeded | Verdict::MemoryLimitExceeded | Verdict::OutputLimitExceeded => {
            text.yellow().bold()
        }
        _ => text.red().bold(),
    }
}

fn place(text: &mut String, failure: &Failure) {
    if let (Some(group), Some(case)) = (failure.group, &failure.case) {
        let catches =
            if failure.catches.is_empty() { String::new() } else { format!(", which catches {}", failure.catches) };
        let _ = writeln!(text, "  failed {}/{case}{catches}", group.name());
    }
}

fn counterexample_text(text: &mut String, counterexample: &Counterexample, options: &TerminalOptions) {
    let what = match counterexample.n_tried {
        0 => "failing call".to_owned(),
        n => format!("smallest failing call found ({n} tried)"),
    };
    let call = cut(&escaped(&counterexample.call), 6 * options.width);
    let _ = writeln!(text, "  {}\n    {}\n", what.dimmed(), call.bold());
    match (&counterexample.values, &counterexample.reason) {
        (Some((expected, got)), Reason::Different { .. }) => text.push_str(&diff(expected, got)),
        (Some((_, got)), _) => {
            let _ = writeln!(text, "  got       {}", cut(&got.to_string(), 4 * options.width));
        }
        (None, _) => {
            if let Some(expected) = &counterexample.expected {
                let _ = writeln!(text, "  expected  {}", cut(expected, 2 * options.width));
            }
        }
    }
    reason_text(text, &counterexample.reason);
    if let Some(law) = &counterexample.law {
        let _ = writeln!(text, "  broken law `{}`: {}; {}", law.law, law.sentence, law.because);
    }
    let printed = &counterexample.printed;
    printed_text(text, "stdout", &printed.stdout);
    printed_text(text, "stderr", &printed.stderr);
}

fn reason_text(text: &mut String, reason: &Reason) {
    let _ = match reason {
        Reason::Different { path, what, n_different, near_miss } => {
            let more = if *n_different > 1 { format!(", {n_different} places differ") } else { String::new() };
            let near = near_miss.as_ref().map(|near| format!("; {near}")).unwrap_or_default();
            writeln!(text, "  {path}: {}{more}{near}", escaped(what))
        }
        Reason::LawBroken { law, sentence, because } => {
            writeln!(text, "  broken law `{law}`: {sentence}; {}", escaped(because))
        }
        Reason::WrongType { expected, got, path, expected_there, got_there } => {
            let there = if path == "result" {
                String::new()
            } else {
                format!(" — `{path}` must be {expected_there}, is {}", escaped(got_there))
            };
            writeln!(text, "  expected `{expected}`, got {}{there}", escaped(got))
        }
        Reason::Raised(raised) => {
            let line = if raised.line > 0 { format!(" (line {})", raised.line) } else { String::new() };
            let _ = writeln!(
                text,
                "  {}{line}: {}",
                escaped(&raised.kind).red(),
                cut(&escaped_lines(&raised.message, MOST_TRACE), 1000)
            );
            let trace: Vec<String> = raised.trace.lines().rev().take(MOST_TRACE).map(escaped).collect();
            writeln!(text, "{}", trace.iter().rev().map(|line| format!("    {line}\n")).collect::<String>().trim_end())
        }
        Reason::DoesNotFit { path, value, ty } => {
            writeln!(text, "  the argument `{path}` = {} does not fit your `{}`", escaped(value), escaped(ty))
        }
        Reason::Exited { code } => writeln!(text, "  the program ended with exit code {code} and never answered"),
        Reason::Signalled { signal } => writeln!(text, "  the program was killed by {signal} and never answered"),
        Reason::NoAnswer { what } => writeln!(text, "  no answer: {}", escaped(what)),
        Reason::TimeLimit { clock: Clock::Cpu, limit_ms } => {
            writeln!(text, "  the call used more than {limit_ms} ms of CPU time")
        }
        Reason::TimeLimit { clock: Clock::Wall, limit_ms } => {
            writeln!(
                text,
                "  the call did not answer within {limit_ms} ms by the clock on the wall, though it used little CPU time"
            )
        }
        Reason::MemoryLimit { limit_mib } => writeln!(text, "  the program needed more than {limit_mib} MiB of memory"),
        Reason::PrintedTooMuch { limit_bytes } => {
            writeln!(text, "  the call printed more than {} MiB", limit_bytes >> 20)
        }
        Reason::ReplyTooLarge { limit_bytes } => writeln!(text, "  the result has more than {} MiB", limit_bytes >> 20),
        Reason::CompileError { text: messages, .. } => {
            writeln!(text, "{}", indented(messages, MOST_COMPILER).trim_end_matches('\n'))
        }
    };
}

fn finding_text(text: &mut String, failure: &Failure) {
    let _ = match &failure.finding {
        None => Ok(()),
        Some(Finding::LeakedState { after }) => writeln!(
            text,
            "  leaked state: the case passes alone and fails after {after}; an earlier call left something behind \
             (a global, a static, a mutable default argument)"
        ),
        Some(Finding::Unstable) => {
            writeln!(
                text,
                "  unstable: the case failed once and passes when it is run again; the same input must give the same answer"
            )
        }
    };
}

fn printed_text(text: &mut String, stream: &str, printed: &str) {
    if !printed.trim().is_empty() {
        let _ = write!(text, "  {}\n{}", format!("printed to {stream}").dimmed(), indented(printed, MOST_PRINTED));
    }
}

/// The first lines, escaped and indented, and how many more there are.
fn indented(printed: &str, most: usize) -> String {
    let n_lines = printed.lines().count();
    let mut text: String =
        printed.lines().take(most).map(|line| format!("    {}\n", cut(&escaped(line), 400))).collect();
    if n_lines > most {
        let _ = writeln!(text, "    … {} more lines", n_lines - most);
    }
    text
}

fn escaped_lines(message: &str, most: usize) -> String {
    message.lines().take(most).map(escaped).collect::<Vec<_>>().join("\n    ")
}

/// The text without what could steer a terminal.
fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|character| {
            let plain = !steers_terminal(character) || character == '\t';
            if plain { vec![character] } else { character.escape_unicode().collect() }
        })
        .collect()
}

/// The text with its middle left out where it is longer than `most` characters.
fn cut(text: &str, most: usize) -> String {
    let n_chars = text.chars().count();
    if n_chars <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most * 2 / 3).collect();
    let tail: String = text.chars().skip(n_chars - most / 6).collect();
    format!("{head} … {tail}")
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
    fn nothing_steers_the_terminal() {
        assert_eq!(escaped("a\u{1b}[31m\u{202e}b\tc"), "a\\u{1b}[31m\\u{202e}b\tc");
    }

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
        );
        assert_eq!(
            text,
            "  expected `int[]`, got a tuple of (list, float) — `result[0]` must be int, is an empty list\n"
        );
    }

    #[test]
    fn long_prints_are_cut() {
        let printed = "line\n".repeat(20);
        assert!(indented(&printed, 8).ends_with("    … 12 more lines\n"));
    }
}
