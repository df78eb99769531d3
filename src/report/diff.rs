//! Shows the expected value above the actual one, with the differences marked; of long values only the part around the first difference.

use colored::Colorize;
use similar::{ChangeTag, TextDiff};

use super::text::{padded, wrapped};
use super::words::{Label, Words, place};
use super::wrap::columns;
use crate::value::{Value, quoted};

/// The most items or characters on either side of the first difference.
const CONTEXT: usize = 24;
const LABEL: usize = 12;

/// The lines `expected` and `got`, and a note. `path` is where the comparison found the first difference, which under a tolerance may not be the
/// first place where the values differ.
pub fn diff(expected: &Value, got: &Value, path: &[usize], width: usize, words: &dyn Words) -> String {
    let room = width.saturating_sub(LABEL).max(20);
    let mut shown = ShownPair { path: Vec::new(), texts: (expected.to_string(), got.to_string()), index: None };
    let (mut a, mut b) = (expected.clone(), got.clone());
    let mut steps = path.iter().copied();
    while let Some(at) = steps.next().or_else(|| first_difference(&a, &b)) {
        if shown.index.is_none() && !fits(&shown.texts, room) {
            shown.texts = window(&a, &b, at, room, words);
            shown.index = Some(at);
        }
        let (Some(next_a), Some(next_b)) = (a.item(at), b.item(at)) else { break };
        (a, b) = (next_a, next_b);
        if !fits(&shown.texts, room) {
            let here = [shown.path, vec![at]].concat();
            shown = ShownPair { path: here, texts: (a.to_string(), b.to_string()), index: None };
        }
    }
    let mut text = marked(&shown.texts, room, words);
    let note = match shown.index {
        Some(at) => words.shown_around(&place(&[shown.path, vec![at]].concat())),
        None if !shown.path.is_empty() => words.shown_is(&place(&shown.path)),
        None => return text,
    };
    text.push_str(&wrapped(&note, LABEL, width));
    text
}

/// The content of the two lines: the part at `path`, and of a long part only the surroundings of `index`.
struct ShownPair {
    path: Vec<usize>,
    texts: (String, String),
    index: Option<usize>,
}

fn fits(texts: &(String, String), room: usize) -> bool {
    columns(&texts.0).max(columns(&texts.1)) <= room
}

/// The first index at which two lists, tuples or strings differ; `None` for scalars and different kinds.
fn first_difference(a: &Value, b: &Value) -> Option<usize> {
    let n = a.len().min(b.len());
    match (a, b) {
        (Value::String(a), Value::String(b)) => Some(a.chars().zip(b.chars()).position(|(a, b)| a != b).unwrap_or(n)),
        (Value::Tuple(_), Value::Tuple(_)) => Some((0..n).find(|i| a.item(*i) != b.item(*i)).unwrap_or(n)),
        _ if a.is_list() && b.is_list() => Some((0..n).find(|i| a.item(*i) != b.item(*i)).unwrap_or(n)),
        _ => None,
    }
}

/// The widest windows around an index that fit. A single item that is too long is not cut.
fn window(a: &Value, b: &Value, at: usize, room: usize, words: &dyn Words) -> (String, String) {
    let both = |context| (part(a, at, context, words), part(b, at, context, words));
    (0..=CONTEXT).rev().map(both).find(|texts| fits(texts, room)).unwrap_or_else(|| both(0))
}

fn part(value: &Value, at: usize, context: usize, words: &dyn Words) -> String {
    let n = value.len();
    let (from, to) = (at.saturating_sub(context).min(n), n.min(at + context + 1));
    let before = if from > 0 { format!("[{from}] … ") } else { String::new() };
    if let Value::String(text) = value {
        let after = if to < n { " …" } else { "" };
        return format!("{before}{}{after}", quoted(&text.chars().skip(from).take(to - from).collect::<String>()));
    }
    if from == 0 && to == n && !matches!(value, Value::String(_)) {
        return value.to_string();
    }
    if from == to {
        return format!("{before}{}", words.that_is_all());
    }
    let items: Vec<String> = (from..to).filter_map(|index| value.item(index)).map(|item| item.to_string()).collect();
    let after = if to < n { format!(", … {}", words.more_items(n - to)) } else { String::new() };
    format!("{before}{}{after}", items.join(", "))
}

/// Words and numbers are whole tokens; anything else, including the text of a string, is split by character.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let (mut start, mut is_quoted) = (0, false);
    for (at, character) in text.char_indices() {
        is_quoted ^= character == '"' && !text[..at].ends_with('\\');
        let end = at + character.len_utf8();
        let next = text[end..].chars().next();
        let in_word = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '+' | '_');
        if is_quoted || !in_word(character) || !next.is_some_and(in_word) {
            tokens.push(&text[start..end]);
            start = end;
        }
    }
    tokens
}

/// Both texts with their differing tokens coloured, wrapped to `room` and never cut.
fn marked((expected, got): &(String, String), room: usize, words: &dyn Words) -> String {
    let (a, b) = (tokens(expected), tokens(got));
    let diff = TextDiff::configure().diff_slices(&a, &b);
    let (mut above, mut below) =
        (DiffLine::new(words.label(Label::Expected), room), DiffLine::new(words.label(Label::Got), room));
    for change in diff.iter_all_changes() {
        let token: &str = change.value();
        match change.tag() {
            ChangeTag::Equal => {
                above.push(token, |piece| piece.to_owned());
                below.push(token, |piece| piece.to_owned());
            }
            ChangeTag::Delete => above.push(token, |piece| piece.green().bold().to_string()),
            ChangeTag::Insert => below.push(token, |piece| piece.red().bold().to_string()),
        }
    }
    format!("{}\n{}\n", above.text, below.text)
}

struct DiffLine {
    text: String,
    column: usize,
    room: usize,
}

impl DiffLine {
    fn new(label: &str, room: usize) -> DiffLine {
        DiffLine { text: format!("  {}", padded(label, LABEL - 2)), column: 0, room }
    }

    fn push(&mut self, token: &str, paint: impl Fn(&str) -> String) {
        let n_columns = columns(token);
        if self.column > 0 && self.column + n_columns > self.room {
            self.text.push_str(&format!("\n{:LABEL$}", ""));
            self.column = 0;
        }
        self.column += n_columns;
        self.text.push_str(&paint(token));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Locale;
    use crate::report::words;

    fn diff(expected: &Value, got: &Value, path: &[usize], width: usize) -> String {
        super::diff(expected, got, path, width, words(Locale::English))
    }

    fn check(expected: Value, got: Value, path: &[usize], text: &str) {
        colored::control::set_override(false);
        assert_eq!(diff(&expected, &got, path, 60), text);
    }

    #[test]
    fn scalars_are_shown_whole() {
        check(Value::Int(2), Value::Int(3), &[], "  expected  2\n  got       3\n");
    }

    #[test]
    fn a_long_list_is_shown_around_the_difference_that_counts() {
        let a: Vec<i64> = (0..100).collect();
        let mut b = a.clone();
        b[50] = -1;
        check(
            Value::Ints(a),
            Value::Ints(b),
            &[50],
            "  expected  [47] … 47, 48, 49, 50, 51, 52, 53, … 46 more\n  \
             got       [47] … 47, 48, 49, -1, 51, 52, 53, … 46 more\n            shown around result[50]\n",
        );
    }

    #[test]
    fn an_empty_list_is_shown_as_one() {
        let long = Value::Ints((0..100).collect());
        let shown = diff(&long, &Value::Ints(Vec::new()), &[], 60);
        assert!(shown.contains("\n  got       []\n"), "{shown}");
        let shown = diff(&Value::Ints(vec![]), &long, &[], 60);
        assert!(shown.starts_with("  expected  []\n"), "{shown}");
        let lists = |n| Value::List((0..2 * n).map(|at| Value::Bool(at % 2 == 0)).collect());
        let shown = diff(&lists(1), &lists(60), &[], 60);
        assert!(shown.starts_with("  expected  [true, false]\n  got       true, false, true, "), "{shown}");
    }

    #[test]
    fn a_string_is_shown_by_character() {
        let text = |middle: &str| Value::String(format!("{}{middle}{}", "a".repeat(80), "b".repeat(80)));
        let shown = diff(&text("x"), &text("y"), &[], 60);
        assert!(shown.contains("x") && shown.contains("y") && shown.contains("shown around result[80]"), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 60), "{shown}");
    }

    #[test]
    fn nested_lists_are_shown_where_they_differ() {
        let rows = |there: i64| {
            Value::List((0..40).map(|row| Value::Ints(vec![row, if row == 17 { there } else { 0 }])).collect())
        };
        let shown = diff(&rows(1), &rows(2), &[17, 1], 60);
        assert!(shown.contains("result[17]"), "{shown}");
        assert!(shown.contains("[17, 1]"), "{shown}");
        assert!(shown.contains("[17, 2]"), "{shown}");
    }
}
