//! The promises of the sandbox that were not kept, for a terminal.

use std::fmt::Write as _;

use colored::Colorize;

use super::text::{escaped, wrapped};
use super::words::Words;
use crate::verdict::{HoldStatus, Report, Sandbox};

/// Appends the promises that were not kept; nothing if all were.
pub fn sandbox_text(text: &mut String, report: &Report, width: usize, words: &dyn Words) {
    let sandboxes = report.submissions.iter().filter_map(|submission| submission.sandbox.as_ref());
    let Some(weakest) = sandboxes.max_by_key(|sandbox| n_open(sandbox)).filter(|sandbox| n_open(sandbox) > 0) else {
        return;
    };
    let open = weakest.promises().into_iter().filter(|(_, hold)| hold.status != HoldStatus::Enforced);
    let open: Vec<String> = open.map(|(promise, hold)| words.hold(promise, hold.status, &hold.how)).collect();
    let _ = writeln!(text, "{}", words.not_held().yellow());
    open.iter().for_each(|open| text.push_str(&wrapped(&escaped(open), 2, width)));
}

fn n_open(sandbox: &Sandbox) -> usize {
    sandbox.promises().iter().filter(|(_, hold)| hold.status != HoldStatus::Enforced).count()
}
