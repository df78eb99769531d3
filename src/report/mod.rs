//! Renders reports as text: one format a file, each a pure function of the report. Nothing here prints or reads the environment.

mod blind;
mod call;
mod csv;
mod diff;
mod figure;
mod github;
mod grades;
mod gradescope;
mod held;
mod json;
mod jsonl;
mod junit;
mod markdown;
mod plain;
mod plot;
#[cfg(test)]
mod sample;
mod schema;
mod sentences;
mod terminal;
mod text;
mod timing;
mod visible;
mod words;
pub mod wrap;

pub use blind::blind;
pub use call::{call, desk_json, stress};
pub use csv::{csv, csv_row};
pub use github::{Checkout, github};
pub use gradescope::gradescope;
pub use json::json;
pub use jsonl::{Line, jsonl_line, lines};
pub use junit::junit;
pub use markdown::markdown;
pub use plot::timing_svg;
pub use schema::{schema, schema_of_lines};
pub use terminal::{TerminalOptions, next_lines, terminal};
pub use text::{escaped, escaped_lines};
pub use timing::{timing_csv, timing_json, timing_markdown, timing_terminal};
pub use visible::visible_json;
pub use words::{LeftOutFor, Step, WatchWords, Words, said_of_incomplete, seed_text, words};

use crate::problem::Locale;
use crate::verdict::Unnamed;

/// The error for a path that names no problem; `otherwise` is the option that names one.
pub fn cannot_tell(unnamed: &Unnamed, otherwise: &str) -> String {
    words(Locale::English).cannot_tell(unnamed, otherwise)
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use super::*;

    /// `KATA_BLESS` rewrites the golden files.
    fn check(format: &str, text: &str) {
        let path = format!("{}/../tests/golden/report.{format}.txt", env!("CARGO_MANIFEST_DIR"));
        if env::var_os("KATA_BLESS").is_some() {
            fs::write(&path, text).unwrap();
        }
        assert_eq!(text, fs::read_to_string(&path).unwrap_or_default(), "{path}: set KATA_BLESS to rewrite it");
    }

    fn jsonl(report: &crate::verdict::Report) -> String {
        let last = Line::finished(report);
        lines(report).iter().chain([&last]).map(jsonl_line).collect()
    }

    #[test]
    fn every_kind_of_failure_looks_as_it_should() {
        colored::control::set_override(false);
        let report = sample::report();
        let options = TerminalOptions { width: 60, locale: Locale::English, titles: &[], next: &[] };
        check("terminal", &terminal(&report, &options));
        check("json", &json(&report));
        check("jsonl", &jsonl(&report));
        check("junit", &junit(&report));
        check("markdown", &markdown(&report, Locale::English));
        check("github", &github(&report, &Checkout::default(), Locale::English));
        check("csv", &csv(&report));
        check("gradescope", &gradescope(&report));
    }

    #[test]
    fn every_kind_of_failure_looks_as_it_should_in_chinese() {
        colored::control::set_override(false);
        let report = sample::report();
        let titles = [("heap_sort", "堆排序")];
        let options = TerminalOptions { width: 60, locale: Locale::Chinese, titles: &titles, next: &[] };
        check("terminal.zh", &terminal(&report, &options));
        check("markdown.zh", &markdown(&report, Locale::Chinese));
        check("github.zh", &github(&report, &Checkout::default(), Locale::Chinese));
        for width in 40..120 {
            let text = terminal(&report, &TerminalOptions { width, ..options });
            for line in text.lines() {
                let start = line.trim_start().chars().next();
                assert!(!start.is_some_and(|c| "，。；：、？！）》」”".contains(c)), "{width}: {line}");
                assert!(!line.ends_with(['（', '《', '「', '“']), "{width}: {line}");
            }
        }
    }

    /// The errors of a schema about JSON.
    fn complaints(schema: &str, text: &str) -> Vec<String> {
        let schema = serde_json::from_str(schema).expect("a schema is JSON");
        let validator = jsonschema::draft202012::new(&schema).expect("a schema is one");
        let value = serde_json::from_str(text).expect("a report is JSON");
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
    }

    #[test]
    fn json_is_what_the_schema_says() {
        check("schema", &schema());
        check("lines.schema", &schema_of_lines());
        let report = json(&sample::report());
        assert_eq!(complaints(&schema(), &report), [] as [&str; 0]);
        for line in jsonl(&sample::report()).lines() {
            assert_eq!(complaints(&schema_of_lines(), line), [] as [&str; 0], "{line}");
        }
        for (from, to) in
            [("\"wrong_answer\"", "\"wrong\""), ("\"faults\"", "\"errors\""), ("\"seed\": 7", "\"seed\": -7")]
        {
            assert_ne!(complaints(&schema(), &report.replacen(from, to, 1)), [] as [&str; 0], "{from} to {to}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = json(&sample::report());
        let read: crate::verdict::Report = serde_json::from_str(&text).expect("it is a report");
        assert_eq!(json(&read), text);
    }
}
