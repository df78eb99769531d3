//! The report of one call, and that of a difference between two submissions, for a terminal and for a program.

use std::fmt::Write as _;

use colored::Colorize;
use serde::Serialize;

use super::diff::diff;
use super::sentences::milliseconds;
use super::terminal::{TerminalOptions, labelled, plain_verdict, printed_text, reason_text, verdict_badge};
use super::text::{escaped, first_lines, wrapped};
use super::visible::visible_json;
use super::words::{Label, words};
use super::wrap::{self, WIDEST_PROSE};
use crate::language;
use crate::problem::BrokenLaw;
use crate::value::shortened;
use crate::verdict::{CallReport, Reason, StressReport};

const MOST_WARNINGS: usize = 6;

/// One call, at a terminal.
pub fn call(report: &CallReport, options: &TerminalOptions<'_>) -> String {
    let (width, words) = (options.width, words(options.locale));
    let title = language::by_name(&report.language).map_or(report.language.as_str(), |language| language.title());
    let mut cells = vec![format!("{} · {title}", escaped(&report.problem))];
    if report.limit_ms > 0 {
        cells.push(words.milliseconds_of(&milliseconds(report.milliseconds), report.limit_ms));
        cells.push(format!("{:.0} MiB", report.peak_mib));
    }
    let plain = report.verdict.map_or_else(|| words.no_verdict().to_owned(), |verdict| plain_verdict(verdict, words));
    let head = format!("{plain}  {}  {}", escaped(&report.file), cells.join(" · "));
    let head = wrap::hanging(&head, (0, 2), width.min(WIDEST_PROSE));
    let shown = report.verdict.map_or_else(|| plain.bold(), |verdict| verdict_badge(verdict, words));
    let mut text = format!("{}\n\n", head.replacen(&plain, &shown.to_string(), 1));
    call_text(&mut text, &report.call, options);
    text.push('\n');
    answer_text(&mut text, report, options);
    for law in &report.laws {
        let sentence = match &law.because {
            None => words.law_holds(&law.law, &law.sentence),
            Some(because) => {
                let (law, sentence, because) = (law.law.clone(), law.sentence.clone(), because.clone());
                words.broken_law(&BrokenLaw { law, sentence, because })
            }
        };
        // The law that is the reason has been told.
        let is_told = matches!(&report.reason, Some(Reason::LawBroken(broken)) if broken.law == law.law);
        if !is_told {
            text.push_str(&wrapped(&escaped(&sentence), 2, width));
        }
    }
    if let Some(why) = &report.forbidden {
        text.push_str(&wrapped(&escaped(&words.forbidden(&words.said(why))), 2, width));
    }
    printed_text(&mut text, "stdout", &report.printed.stdout, width, words);
    printed_text(&mut text, "stderr", &report.printed.stderr, width, words);
    if let Some(warnings) = &report.messages {
        let warnings = first_lines(&words.said(warnings), MOST_WARNINGS, width, words);
        let _ = write!(text, "  {}\n{warnings}", words.warnings().dimmed());
    }
    if let Some(file) = &report.kept_in {
        text.push_str(&wrapped(&words.kept_as(&escaped(file)), 2, width));
    }
    text
}

fn call_text(text: &mut String, call: &str, options: &TerminalOptions<'_>) {
    let call = shortened(&escaped(call), 6 * options.width);
    let call = wrap::value(&words(options.locale).value(&call), (4, 6), options.width);
    let _ = writeln!(text, "{}", call.bold());
}

/// Expected and got, and why that is not right.
fn answer_text(text: &mut String, report: &CallReport, options: &TerminalOptions<'_>) {
    let words = words(options.locale);
    if let (Some((expected, got)), Some(Reason::Different { mismatch, .. })) = (&report.values, &report.reason) {
        text.push_str(&diff(expected, got, &mismatch.path, options.width, words));
    } else {
        let (label, remark) = match report.forbidden {
            Some(_) => (words.reference(), ""),
            None => (words.label(Label::Expected), if report.is_one_of_many { words.one_of_many() } else { "" }),
        };
        if let Some(expected) = &report.expected {
            labelled(text, label, expected, remark, options);
        }
        if let Some(got) = &report.got {
            let got = match &report.returned {
                Some(returned) => words.counts_as(returned, got),
                None => got.clone(),
            };
            labelled(text, words.label(Label::Got), &got, "", options);
        }
    }
    if let Some(reason) = &report.reason {
        reason_text(text, reason, options.width, words);
    }
}

/// A comparison of two submissions, at a terminal.
pub fn stress(report: &StressReport, options: &TerminalOptions<'_>) -> String {
    let (width, words) = (options.width, words(options.locale));
    let Some(difference) = &report.difference else {
        return wrapped(&words.no_difference(report.n_calls), 0, width);
    };
    let mut text = format!("{}\n", words.difference(difference.n_tried).dimmed());
    call_text(&mut text, &difference.call, options);
    for side in [&difference.mine, &difference.other] {
        let _ = writeln!(text, "\n  {}", escaped(&side.file).bold());
        if let Some(got) = &side.got {
            labelled(&mut text, words.label(Label::Got), got, "", options);
        }
        if let Some(reason) = &side.reason {
            reason_text(&mut text, reason, width, words);
        }
        printed_text(&mut text, "stdout", &side.printed.stdout, width, words);
        printed_text(&mut text, "stderr", &side.printed.stderr, width, words);
    }
    if let Some(expected) = &difference.expected {
        text.push('\n');
        labelled(&mut text, words.label(Label::Expected), expected, "", options);
    }
    if let Some(why) = &difference.forbidden {
        text.push_str(&wrapped(&escaped(&words.forbidden(&words.said(why))), 2, width));
    }
    text
}

/// Either report for a program: indented, with a newline at the end.
pub fn desk_json(report: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(report).expect("a report has no keys that are not strings");
    visible_json(&text) + "\n"
}
