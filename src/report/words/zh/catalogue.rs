//! A message catalogue, as gettext has it: the sentences that are made below `report` in English, where no locale is known, are the keys of the
//! Chinese ones. They come from the harnesses, which run inside a submission's process, from the scanners of the languages, from the sandbox, and
//! from `anyhow` errors.
//!
//! A key has `{}` where the sentence has a name, a number or a part of its own. The Chinese sentence names the parts by their numbers: `{0}` stands
//! as it is, `{0:n}` must be a number, `{0:s}` is looked up as a sentence, `{0:v}` as the description of a value, `{0:l}` as a list of such, and
//! `{0:h}` as what holds a promise of the sandbox. A text that no key fits is somebody else's, such as a compiler's message, and stays as it is.
//!
//! A submission may say anything in place of a harness, so how much is looked up is bounded: the length of a line, the number of lines, of places
//! in a line, and of sentences within each other.

mod desk;
mod errors;
mod languages;
mod machine;
mod packs;
mod practice;
mod sandbox;
mod settings;
mod values;

use crate::language::LANGUAGES;
use crate::language::table::{Translation, Translations};

/// What stands before a sentence and a colon.
const PREFIXES: &[Translation] = &[
    ("error", "错误"),
    ("warning", "警告"),
    ("help", "提示"),
    ("note", "说明"),
    ("  = help", "  = 提示"),
    ("  = note", "  = 说明"),
    ("line {}", "第 {0:n} 行"),
];

/// The longest line that is looked up, in bytes.
const LONGEST: usize = 2000;
/// How many lines are looked up.
const MOST_LINES: usize = 200;
/// How many colons, and how many brackets, of a line are looked at.
const MOST_PLACES: usize = 8;
/// How many sentences may be within each other.
const DEEPEST: u32 = 4;

/// The tables of sentences. Those of a single language are in its folder.
fn sentences() -> Vec<&'static [Translation]> {
    let of_all: &[&'static [Translation]] = &[
        languages::SENTENCES,
        errors::SENTENCES,
        machine::SENTENCES,
        packs::SENTENCES,
        practice::SENTENCES,
        desk::SENTENCES,
        settings::SENTENCES,
    ];
    with_languages(of_all, |chinese| chinese.sentences)
}

/// The tables of remarks in brackets.
fn hints() -> Vec<&'static [Translation]> {
    with_languages(&[], |chinese| chinese.hints)
}

/// The tables of descriptions of values.
fn values() -> Vec<&'static [Translation]> {
    with_languages(&[values::VALUES, packs::VALUES], |chinese| chinese.values)
}

fn with_languages(
    of_all: &[&'static [Translation]],
    pick: fn(&Translations) -> &'static [Translation],
) -> Vec<&'static [Translation]> {
    of_all.iter().copied().chain(LANGUAGES.map(|language| pick(&language.table().chinese))).collect()
}

/// A text of several lines. A line is a sentence; or has one behind a prefix (`error: …`, `f.rs:3: error: …`), or behind somebody else's message and
/// in brackets, as a hint is.
pub fn text(english: &str) -> String {
    let lines = english.split('\n').enumerate();
    let lines =
        lines.map(|(at, line)| sentence(line, 0).filter(|_| at < MOST_LINES).unwrap_or_else(|| line.to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}

/// The description of a value, such as `a list of int`.
pub fn value(english: &str) -> String {
    looked_up(&values(), english, 0).unwrap_or_else(|| english.to_owned())
}

/// How promises of the sandbox are held, or why they are not: several causes have a semicolon between them.
pub fn hold(english: &str) -> String {
    causes(english, 0)
}

fn causes(english: &str, depth: u32) -> String {
    let cause = |cause: &str| looked_up(&[sandbox::HOLDS], cause, depth).unwrap_or_else(|| cause.to_owned());
    english.split("; ").map(cause).collect::<Vec<_>>().join("；")
}

fn sentence(english: &str, depth: u32) -> Option<String> {
    let whole = looked_up(&sentences(), english, depth);
    whole
        .or_else(|| behind_prefix(english, depth))
        .or_else(|| with_hint(english, depth))
        .or_else(|| behind_column(english, depth))
        .or_else(|| before_cause(english, depth))
}

/// What is wrong with the text of an input: `--input`: line 2, column 3: expected int, found `x`.
fn behind_column(english: &str, depth: u32) -> Option<String> {
    let at = english.find("column ")?;
    let (column, rest) = english[at + "column ".len()..].split_once(": ")?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let said = looked_up(&[desk::INPUTS], rest, depth).filter(|_| is_number(column))?;
    let before = &english[..at];
    let line = before.rsplit_once("line ").and_then(|(before, line)| Some((before, line.strip_suffix(", ")?)));
    Some(match line.filter(|(_, line)| is_number(line)) {
        Some((before, line)) => format!("{before}第 {line} 行第 {column} 列：{said}"),
        None => format!("{before}第 {column} 列：{said}"),
    })
}

/// An error of Kata's with a cause that others worded, such as the system.
fn before_cause(english: &str, depth: u32) -> Option<String> {
    let of_errors = [errors::SENTENCES, machine::SENTENCES, packs::SENTENCES, practice::SENTENCES, desk::SENTENCES];
    english.match_indices(": ").take(MOST_PLACES).find_map(|(at, colon)| {
        let (before, cause) = (&english[..at], &english[at + colon.len()..]);
        let (place, label) =
            before.rsplit_once(colon).map_or(("", before), |(_, label)| (&before[..at - label.len()], label));
        Some(format!("{place}{}：{cause}", looked_up(&of_errors, label, depth)?))
    })
}

fn behind_prefix(english: &str, depth: u32) -> Option<String> {
    let prefix = |text: &str| looked_up(&[PREFIXES], text, depth).or_else(|| looked_up(&sentences(), text, depth));
    english.match_indices(": ").take(MOST_PLACES).find_map(|(at, colon)| {
        let (before, after) = (&english[..at], &english[at + colon.len()..]);
        let said = looked_up(&sentences(), after, depth).or_else(|| with_hint(after, depth))?;
        // The last segment may be known where those before it name a place.
        let (place, label) = before.rsplit_once(colon).map_or((None, before), |(place, label)| (Some(place), label));
        let place = place.map(|place| format!("{}{colon}", prefix(place).unwrap_or_else(|| place.to_owned())));
        Some(match prefix(label) {
            Some(label) => format!("{}{label}：{said}", place.unwrap_or_default()),
            None => format!("{before}{colon}{said}"),
        })
    })
}

fn with_hint(english: &str, depth: u32) -> Option<String> {
    let inside = english.strip_suffix(')')?;
    // The hint is the last; brackets may be in it.
    inside.rmatch_indices(" (").take(MOST_PLACES).find_map(|(at, bracket)| {
        let hint = looked_up(&hints(), &inside[at + bracket.len()..], depth)?;
        Some(format!("{}（{hint}）", within(&english[..at], depth)))
    })
}

/// A sentence within another.
fn within(english: &str, depth: u32) -> String {
    let said = (depth < DEEPEST).then(|| sentence(english, depth + 1)).flatten();
    said.unwrap_or_else(|| english.to_owned())
}

/// The Chinese of the entry that fits and has the most characters of its own.
fn looked_up(tables: &[&[Translation]], english: &str, depth: u32) -> Option<String> {
    if english.len() > LONGEST || depth > DEEPEST {
        return None;
    }
    let entries = tables.iter().flat_map(|table| table.iter());
    let fitting = entries.filter_map(|(key, chinese)| {
        let parts = parts(key, english)?;
        has_numbers(chinese, &parts).then_some((key, chinese, parts))
    });
    let (_, chinese, parts) = fitting.max_by_key(|(key, ..)| key.len() - 2 * key.matches("{}").count())?;
    Some(filled(chinese, &parts, depth))
}

/// What stands in the places of a key's `{}`, if the text is of that form.
fn parts<'a>(key: &str, english: &'a str) -> Option<Vec<&'a str>> {
    let (first, others) = key.split_once("{}").map_or((key, None), |(first, others)| (first, Some(others)));
    let mut rest = english.strip_prefix(first)?;
    let Some(others) = others else { return rest.is_empty().then(Vec::new) };
    let mut parts = Vec::new();
    let literals: Vec<&str> = others.split("{}").collect();
    let (last, middle) = literals.split_last()?;
    for literal in middle {
        let (part, after) = rest.split_once(literal)?;
        parts.push(part);
        rest = after;
    }
    parts.push(rest.strip_suffix(last)?);
    // What stands between backticks ends at the first one.
    let mut before = first;
    for (part, after) in parts.iter().zip(&literals) {
        if before.ends_with('`') && after.starts_with('`') && part.contains('`') {
            return None;
        }
        before = after;
    }
    Some(parts)
}

/// Whether the parts that must be numbers are such.
fn has_numbers(chinese: &str, parts: &[&str]) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().enumerate().all(|(at, part)| is_number(part) || !chinese.contains(&format!("{{{at}:n}}")))
}

/// The Chinese with its parts.
fn filled(chinese: &str, parts: &[&str], depth: u32) -> String {
    let value = |part: &str| looked_up(&values(), part, depth + 1).unwrap_or_else(|| part.to_owned());
    let mut text = String::with_capacity(chinese.len());
    let mut rest = chinese;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, behind) = after.split_once('}').expect("a place is closed");
        let (number, kind) = place.split_once(':').unwrap_or((place, ""));
        let part = parts[number.parse::<usize>().expect("a place has a number")];
        text.push_str(before);
        match kind {
            "s" => text.push_str(&within(part, depth)),
            "v" => text.push_str(&value(part)),
            // `a, b and c`
            "l" => {
                let items = part.split(", ").flat_map(|part| part.split(" and ")).map(value);
                text.push_str(&items.collect::<Vec<_>>().join("、"));
            }
            "h" => text.push_str(&causes(part, depth + 1)),
            _ => text.push_str(part),
        }
        rest = behind;
    }
    text + rest
}

#[cfg(test)]
mod tests;
