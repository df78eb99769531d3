//! Makes texts of others safe to show: file names, exceptions, output and, in a merged report, everything. Every format for people goes through
//! `visible`, and every JSON text through `visible_json`.

use serde_json::Value;

use super::text::{escaped, escaped_lines};
use crate::value::steers_terminal;
use crate::verdict::Report;

/// The fields that may have several lines. Any other field is shown on one line.
const LONG: [&str; 7] = ["text", "trace", "message", "messages", "stdout", "stderr", "error"];

/// The report with each character that affects a terminal or reorders text written out, such as `\u{1b}`.
pub fn visible(report: &Report) -> Report {
    let mut value = serde_json::to_value(report).expect("a report has no keys that are not strings");
    show(&mut value, "");
    let mut seen: Report = serde_json::from_value(value).expect("a report is what it was but for its texts");
    for (seen, submission) in seen.submissions.iter_mut().zip(&report.submissions) {
        // This field is not part of the format; its own text is quoted.
        if let (Some(seen), Some(counterexample)) = (&mut seen.counterexample, &submission.counterexample) {
            seen.values.clone_from(&counterexample.values);
        }
    }
    seen
}

fn show(value: &mut Value, key: &str) {
    match value {
        Value::String(text) if LONG.contains(&key) => {
            *text = escaped_lines(text);
        }
        Value::String(text) => *text = escaped(text),
        Value::Array(items) => items.iter_mut().for_each(|item| show(item, key)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| show(value, key)),
        _ => {}
    }
}

/// The same JSON with such characters, and the second `#` of a possible CI command, written as JSON escapes: a parser reads the same texts, and
/// printing them is safe.
pub fn visible_json(json: &str) -> String {
    let mut seen = String::with_capacity(json.len());
    for character in json.chars() {
        let is_second = character == '#' && seen.ends_with('#');
        if is_second || steers_terminal(character) && !character.is_ascii() || character == '\x7f' {
            let mut units = [0; 2];
            character.encode_utf16(&mut units).iter().for_each(|unit| seen.push_str(&format!("\\u{unit:04x}")));
        } else {
            seen.push(character);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Locale;
    use crate::report::*;

    const HOSTILE: &str = "\u{1b}[31m\r\n::error::x\n##[warning]y\u{202e}\u{9b}31m\u{7f}\u{2028}\0";

    /// The paths of all texts in a value.
    fn texts(value: &Value, place: &str, found: &mut Vec<String>) {
        match value {
            Value::String(_) => found.push(place.to_owned()),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(idx, item)| texts(item, &format!("{place}/{idx}"), found));
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(key, item)| texts(item, &format!("{place}/{key}"), found));
            }
            _ => {}
        }
    }

    /// A report in which every text that can be arbitrary is hostile.
    fn hostile() -> Report {
        let plain = sample::report();
        let mut value = serde_json::to_value(&plain).unwrap();
        let mut places = Vec::new();
        texts(&value, "", &mut places);
        let mut n_hostile = 0;
        for place in &places {
            let before = value.pointer(place).unwrap().clone();
            *value.pointer_mut(place).unwrap() = Value::from(format!("{}{HOSTILE}", before.as_str().unwrap()));
            if serde_json::from_value::<Report>(value.clone()).is_ok() {
                n_hostile += 1;
            } else {
                *value.pointer_mut(place).unwrap() = before;
            }
        }
        assert!(n_hostile > 100, "{n_hostile} of {}", places.len());
        Report { seed: None, seed_hash: Some(HOSTILE.to_owned()), ..serde_json::from_value(value).unwrap() }
    }

    #[test]
    fn nothing_steers_in_any_format() {
        colored::control::set_override(false);
        let report = hostile();
        let jsonl: String = lines(&report).iter().map(jsonl_line).collect();
        for (format, text) in [
            (
                "terminal",
                terminal(&report, &TerminalOptions { width: 80, locale: Locale::English, titles: &[], next: &[] }),
            ),
            ("junit", junit(&report)),
            ("markdown", markdown(&report, Locale::English)),
            ("github", github(&report, &Checkout::default(), Locale::English)),
            ("csv", csv(&report).replace("\r\n", "\n")),
            ("gradescope", gradescope(&report)),
            ("json", json(&report)),
            ("jsonl", jsonl),
        ] {
            let found = text.char_indices().find(|(_, c)| steers_terminal(*c) && *c != '\n' && *c != '\t');
            assert_eq!(found, None, "{format}: {:?}", found.map(|(at, _)| &text[at.saturating_sub(60)..at]));
        }
        let text = github(&report, &Checkout::default(), Locale::English);
        let (last, annotations) =
            text.trim_end().lines().collect::<Vec<_>>().split_last().map(|(a, b)| (*a, b.to_vec())).unwrap();
        assert!(annotations.len() == 10 && annotations.iter().all(|line| line.starts_with("::error ")), "{text}");
        assert!(last.contains("incomplete"), "{last}");
        let read: Report = serde_json::from_str(&json(&report)).unwrap();
        assert_eq!(json(&read), json(&report));
        assert_eq!(read.seed_hash.as_deref(), Some(HOSTILE));
        assert_eq!(read.submissions[0].file, report.submissions[0].file);
    }
}
