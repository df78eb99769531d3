//! JSON Schemas (draft 2020-12) of the formats that other programs read, derived from the serialised types.

use schemars::schema_for;
use serde_json::Value;

use super::jsonl::Line;
use crate::verdict::{Report, SCHEMA};

/// The schema of the JSON format.
pub fn schema() -> String {
    text(schema_for!(Report).to_value(), "A report of Kata")
}

/// The schema of a line of the JSONL format.
pub fn schema_of_lines() -> String {
    text(schema_for!(Line<'_>).to_value(), "A line of a report of Kata")
}

fn text(mut schema: Value, title: &str) -> String {
    schema["title"] = format!("{title}, version {SCHEMA}").into();
    serde_json::to_string_pretty(&schema).expect("a schema has no keys that are not strings") + "\n"
}
