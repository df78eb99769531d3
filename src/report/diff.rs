//! Expected and got, one above the other: what differs is marked, long values are shown around the first difference.

use colored::Colorize;
use similar::{ChangeTag, TextDiff};

use crate::value::Value;

/// How many items or characters are shown on either side of the first difference.
const CONTEXT: usize = 6;

/// The two lines of a diff, `expected` first.
pub fn diff(expected: &Value, got: &Value) -> String {
    match (expected, got) {
        (Value::String(a), Value::String(b)) => {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let at = first_difference(a.len(), b.len(), |i| a[i] == b[i]);
            let cut = |text: &[char]| -> String {
                let from = at.saturating_sub(4 * CONTEXT);
                let to = text.len().min(at + 4 * CONTEXT);
                Value::String(text.get(from..to).unwrap_or_default().iter().collect()).to_string()
            };
            lines(&cut(&a), &cut(&b), &format!("from character {at} on"))
        }
        _ if expected.is_list() && got.is_list() => {
            let at = first_difference(expected.len(), got.len(), |i| expected.item(i) == got.item(i));
            lines(&window(expected, at), &window(got, at), &format!("from [{at}] on"))
        }
        _ => lines(&expected.to_string(), &got.to_string(), ""),
    }
}

fn first_difference(n_expected: usize, n_got: usize, equal: impl Fn(usize) -> bool) -> usize {
    let n = n_expected.min(n_got);
    (0..n).find(|index| !equal(*index)).unwrap_or(n)
}

/// A list, or the part of a long one around an index.
fn window(list: &Value, at: usize) -> String {
    let (from, to) = if list.len() <= 2 * CONTEXT + 4 {
        (0, list.len())
    } else {
        (at.saturating_sub(CONTEXT), list.len().min(at + CONTEXT + 1))
    };
    let items: Vec<String> = (from..to).filter_map(|index| list.item(index)).map(|item| item.to_string()).collect();
    let before = if from > 0 { format!("… [{from}] ") } else { String::new() };
    let after = if to < list.len() { format!(", … {} more", list.len() - to) } else { String::new() };
    format!("[{before}{}{after}]", items.join(", "))
}

fn lines(expected: &str, got: &str, note: &str) -> String {
    let diff = TextDiff::from_words(expected, got);
    let (mut above, mut below) = (String::new(), String::new());
    for change in diff.iter_all_changes() {
        let text = change.value();
        match change.tag() {
            ChangeTag::Equal => {
                above.push_str(text);
                below.push_str(text);
            }
            ChangeTag::Delete => above.push_str(&text.green().bold().to_string()),
            ChangeTag::Insert => below.push_str(&text.red().bold().to_string()),
        }
    }
    let note = if note.is_empty() { String::new() } else { format!("  {}", format!("differ {note}").dimmed()) };
    format!("  expected  {above}\n  got       {below}{note}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(expected: &Value, got: &Value) -> String {
        colored::control::set_override(false);
        diff(expected, got)
    }

    #[test]
    fn a_long_list_is_shown_around_the_first_difference() {
        let a: Vec<i64> = (0..100).collect();
        let mut b = a.clone();
        b[50] = -1;
        assert_eq!(
            plain(&Value::Ints(a), &Value::Ints(b)),
            "  expected  [… [44] 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, … 43 more]\n  \
             got       [… [44] 44, 45, 46, 47, 48, 49, -1, 51, 52, 53, 54, 55, 56, … 43 more]  differ from [50] on\n"
        );
    }

    #[test]
    fn scalars_are_shown_whole() {
        assert_eq!(plain(&Value::Int(2), &Value::Int(3)), "  expected  2\n  got       3\n");
    }
}
