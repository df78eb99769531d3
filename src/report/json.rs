//! The documented JSON format: the report itself, serialised.

use super::visible::visible_json;
use crate::verdict::Report;

/// Indented, with a newline at the end.
pub fn json(report: &Report) -> String {
    let text = serde_json::to_string_pretty(report).expect("a report has no keys that are not strings");
    visible_json(&text) + "\n"
}
