//! A message catalogue, as gettext has it: the sentences that are made below `report` in English, where no locale is known, are the keys of the
//! Chinese ones. They come from the harnesses, which run inside a submission's process, from the scanners of the languages, from the sandbox, and
//! from `anyhow` errors.
//!
//! A key has `{}` where the sentence has a name, a number or a part of its own. The Chinese sentence names the parts by their numbers: `{0}` stands
//! as it is, `{0:n}` must be a number, `{0:s}` is looked up as a sentence, `{0:v}` as the description of a value, `{0:l}` as a list of such, `{0:h}` as what holds a promise of
//! the sandbox. A text that no key fits is somebody else's, such as a compiler's message, and stays as it is.

mod compiled;
mod errors;
mod python;
mod sandbox;
mod values;

/// An English sentence and its Chinese.
pub type Entry = (&'static str, &'static str);

/// The tables of sentences.
const SENTENCES: [&[Entry]; 3] = [python::SENTENCES, compiled::SENTENCES, errors::SENTENCES];

/// What stands before a sentence and a colon.
const PREFIXES: &[Entry] = &[
    ("error", "错误"),
    ("warning", "警告"),
    ("help", "提示"),
    ("note", "说明"),
    ("  = help", "  = 提示"),
    ("  = note", "  = 说明"),
    ("line {}", "第 {0:n} 行"),
];

/// A text of several lines, each as `line` has it.
pub fn text(english: &str) -> String {
    english.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// The description of a value, such as `a list of int`.
pub fn value(english: &str) -> String {
    looked_up(&[values::VALUES], english).unwrap_or_else(|| english.to_owned())
}

/// How promises of the sandbox are held, or why they are not: several causes have a semicolon between them.
pub fn hold(english: &str) -> String {
    let cause = |cause: &str| looked_up(&[sandbox::HOLDS], cause).unwrap_or_else(|| cause.to_owned());
    english.split("; ").map(cause).collect::<Vec<_>>().join("；")
}

/// A sentence; or one behind a prefix (`error: …`, `f.rs:3: error: …`), or behind somebody else's message and in brackets, as a hint is.
fn line(english: &str) -> String {
    sentence(english).unwrap_or_else(|| english.to_owned())
}

fn sentence(english: &str) -> Option<String> {
    looked_up(&SENTENCES, english).or_else(|| behind_prefix(english)).or_else(|| with_hint(english))
}

fn behind_prefix(english: &str) -> Option<String> {
    english.match_indices(": ").find_map(|(at, colon)| {
        let (before, after) = (&english[..at], &english[at + colon.len()..]);
        let said = looked_up(&SENTENCES, after).or_else(|| with_hint(after))?;
        // The last segment may be known where those before it name a place.
        let (place, label) = before.rsplit_once(colon).map_or((None, before), |(place, label)| (Some(place), label));
        let place = place.map(|place| format!("{}{colon}", prefix(place).unwrap_or_else(|| place.to_owned())));
        Some(match prefix(label) {
            Some(label) => format!("{}{label}：{said}", place.unwrap_or_default()),
            None => format!("{before}{colon}{said}"),
        })
    })
}

fn prefix(english: &str) -> Option<String> {
    looked_up(&[PREFIXES], english).or_else(|| looked_up(&SENTENCES, english))
}

fn with_hint(english: &str) -> Option<String> {
    let inside = english.strip_suffix(')')?;
    inside.match_indices(" (").find_map(|(at, bracket)| {
        let hint = looked_up(&[python::HINTS], &inside[at + bracket.len()..])?;
        Some(format!("{}（{hint}）", line(&english[..at])))
    })
}

/// The Chinese of the entry that fits and has the most characters of its own.
fn looked_up(tables: &[&[Entry]], english: &str) -> Option<String> {
    let fitting = tables.iter().flat_map(|table| table.iter());
    let fitting = fitting.filter_map(|(key, chinese)| Some((key, filled(chinese, &parts(key, english)?)?)));
    let (_, chinese) = fitting.max_by_key(|(key, _)| key.len() - 2 * key.matches("{}").count())?;
    Some(chinese)
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
    Some(parts)
}

/// The Chinese with its parts; `None` where one should be a number and is none.
fn filled(chinese: &str, parts: &[&str]) -> Option<String> {
    let mut text = String::with_capacity(chinese.len());
    let mut rest = chinese;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, behind) = after.split_once('}').expect("a place is closed");
        let (number, kind) = place.split_once(':').unwrap_or((place, ""));
        let part = parts[number.parse::<usize>().expect("a place has a number")];
        text.push_str(before);
        match kind {
            "s" => text.push_str(&line(part)),
            "v" => text.push_str(&value(part)),
            "l" => text.push_str(&list(part)),
            "h" => text.push_str(&hold(part)),
            "n" if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) => return None,
            _ => text.push_str(part),
        }
        rest = behind;
    }
    Some(text + rest)
}

/// `a, b and c`
fn list(english: &str) -> String {
    english.split(", ").flat_map(|part| part.split(" and ")).map(value).collect::<Vec<_>>().join("、")
}

#[cfg(test)]
mod tests;
