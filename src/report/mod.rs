//! Reports as text, one format a file, each a pure function of the report: nothing here prints or reads the environment.

mod diff;
mod terminal;

pub use terminal::{TerminalOptions, terminal};

use crate::verdict::Report;

/// The documented JSON format: the report itself, serialised.
pub fn json(report: &Report) -> String {
    let text = serde_json::to_string_pretty(report).expect("a report has no keys that are not strings");
    text + "\n"
}
