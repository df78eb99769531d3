//! Writes the findings for a terminal: one row each, with the last cell wrapped.

use colored::{ColoredString, Colorize};

use super::{Examination, HistoryFinding};
use crate::report::wrap::{columns, hanging, row as row_of_cells};
use crate::sandbox::State;
use crate::value::counted;
use crate::verdict::HoldStatus;

/// Where the details of a language, a layer and a promise begin.
const INDENT: usize = 16;
/// The fewest columns for the result of an attempt.
const ROOM: usize = 30;

pub fn text(findings: &Examination, width: usize) -> String {
    let parts = [
        ("languages", languages(findings, width)),
        ("settings, and where each comes from", settings(findings, width)),
        ("layers of the sandbox", layers(findings, width)),
        ("attacks tried in the sandbox", attempts(findings, width)),
        ("what they enforce together", promises(findings, width)),
        ("time limits of a call, measured on this machine", limits(findings, width)),
        ("caches", caches(findings, width)),
        ("history", history(findings, width)),
    ];
    parts.map(|(title, rows)| format!("{}\n{rows}", title.bold())).join("\n")
}

/// A row: a head, then, from `indent` on, a state in its colour and an explanation.
fn row(head: &str, indent: usize, state: &ColoredString, said: &str, width: usize) -> String {
    let lines = hanging(format!("{}  {said}", &**state).trim_end(), (indent, indent), width);
    let rest = &lines[(indent + state.len()).min(lines.len())..];
    format!("{head:indent$}{state}{rest}\n")
}

fn history(findings: &Examination, width: usize) -> String {
    let HistoryFinding { path, n_records, problem } = &findings.history;
    // A wrapped path could not be copied.
    let mut text: String = path.iter().map(|path| format!("  {path}\n")).collect();
    let said = match problem {
        Some(problem) => problem.clone(),
        None => counted(*n_records, "judged submission"),
    };
    text += &format!("{}\n", hanging(&said, (2, 2), width));
    text
}

fn languages(findings: &Examination, width: usize) -> String {
    let of = |language: &super::LanguageFinding| {
        let state = language.problem.as_ref().map_or("works".green(), |_| "does not work".red());
        let version = language.version.as_deref().unwrap_or_default();
        let mut text = row(&format!("  {}", language.name), INDENT, &state, version, width);
        // A wrapped path could not be copied.
        text += &language.program.iter().map(|path| format!("{:INDENT$}{path}\n", "")).collect::<String>();
        let lines = language.problem.iter().flat_map(|problem| problem.lines());
        text + &lines.map(|line| hanging(line.trim(), (INDENT, INDENT), width) + "\n").collect::<String>()
    };
    findings.languages.iter().map(of).collect()
}

fn settings(findings: &Examination, width: usize) -> String {
    let of = |setting: &crate::commands::settings::SettingFinding| {
        let said = format!("{:18} {}", setting.name, setting.value);
        row_of_cells(&said, (2, 4), width) + &format!("    from {}\n", setting.from)
    };
    findings.settings.iter().map(of).collect()
}

fn layers(findings: &Examination, width: usize) -> String {
    let of = |finding: &super::LayerFinding| {
        let (state, detail) = match &finding.state {
            State::InForce { how } => ("in force".green(), how.as_str()),
            State::Partial { why } => ("in part".yellow(), why.as_str()),
            State::Refused { why } => ("refused".red(), why.as_str()),
            State::Off => ("switched off".yellow(), ""),
        };
        let mut text = row(&format!("  {}", finding.layer.name()), INDENT, &state, detail, width);
        let remedy = finding.remedy.map(|remedy| format!("needs: {remedy}"));
        for said in [Some(finding.protects.to_owned()), remedy].into_iter().flatten() {
            text += &format!("{}\n", hanging(&said, (INDENT, INDENT), width));
        }
        text
    };
    findings.layers.iter().map(of).collect()
}

fn attempts(findings: &Examination, width: usize) -> String {
    let widest = findings.attempts.iter().map(|attempt| columns(&attempt.what)).max().unwrap_or_default();
    let indent = INDENT + widest + 2;
    let of = |attempt: &crate::sandbox::probe::Attempt| {
        let (state, why) = match &attempt.refused {
            // The error's name is enough; its number adds nothing.
            Some(why) => ("refused".green(), why.split(" (os error ").next().unwrap_or(why)),
            None => ("worked".red(), ""),
        };
        let head = format!("  {:14}{}", attempt.promise, attempt.what);
        if indent + ROOM <= width {
            row(&head, indent, &state, why, width)
        } else {
            let what = hanging(&attempt.what, (INDENT, INDENT), width);
            format!("  {:14}{}\n{}", attempt.promise, what.trim_start(), row("", INDENT, &state, why, width))
        }
    };
    findings.attempts.iter().map(of).collect()
}

fn promises(findings: &Examination, width: usize) -> String {
    let of = |(promise, hold): (crate::verdict::Promise, &crate::verdict::Hold)| {
        let status = match hold.status {
            HoldStatus::Enforced => "enforced".green(),
            HoldStatus::Partial => "in part".yellow(),
            HoldStatus::Unavailable => "not held".red(),
        };
        row(&format!("  {}", promise.name().replace('_', " ")), INDENT, &status, &hold.how, width)
    };
    findings.sandbox.promises().into_iter().map(of).collect()
}

fn limits(findings: &Examination, width: usize) -> String {
    if findings.limits.is_empty() {
        let none = "none yet: each is measured when it is first needed, all of them by `kata bench --calibrate`";
        return hanging(none, (2, 2), width) + "\n";
    }
    let of = |limit: &super::LimitFinding| row_of_cells(&limit.calibration.to_string(), (2, 4), width);
    findings.limits.iter().map(of).collect()
}

fn caches(findings: &Examination, width: usize) -> String {
    let of = |cache: &super::CacheFinding| {
        let head = format!("  {:20}{:8.1} MiB", cache.what, cache.bytes as f64 / f64::from(1 << 20));
        // A wrapped path could not be copied.
        let gap = if columns(&head) + 2 + columns(&cache.path) <= width { "  " } else { "\n    " };
        format!("{head}{gap}{}\n", cache.path)
    };
    findings.caches.iter().map(of).collect()
}
