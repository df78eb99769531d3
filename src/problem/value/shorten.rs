//! Long texts of values and calls, in any language's notation, with their middle left out: between two items, or inside a long string between two
//! of its characters.

use std::ops::Range;

/// What the words for what is left out may take.
const ROOM: usize = 40;
/// The longest escape is looked at so far.
const LONGEST_ESCAPE: usize = 10;

/// A place where a text may be cut.
#[derive(Clone, Copy)]
struct Cut {
    /// Bytes before it.
    at: usize,
    /// Characters before it.
    n_chars: usize,
    is_in_string: bool,
}

/// The text if it has at most `most` characters, or else its beginning and its end with the count of what is left out between them.
pub fn shortened(text: &str, most: usize) -> String {
    let n_chars = text.chars().count();
    if n_chars <= most {
        return text.to_owned();
    }
    let n_tail = (most / 6).min(100);
    let n_head = most.saturating_sub(n_tail + ROOM).max(most / 3);
    let cuts = cuts(text);
    // What was left out before stays left out.
    let earlier = earlier(text);
    let latest_head =
        |cut: &&Cut| cut.n_chars <= n_head && earlier.as_ref().is_none_or(|(range, _)| cut.at <= range.start);
    let first_tail =
        |cut: &&Cut| cut.n_chars >= n_chars - n_tail && earlier.as_ref().is_none_or(|(range, _)| cut.at >= range.end);
    let between_items = |cut: &&Cut| !cut.is_in_string;
    let near_head = |cut: &&Cut| latest_head(cut) && cut.n_chars >= n_head / 2;
    let near_tail = |cut: &&Cut| first_tail(cut) && cut.n_chars <= n_chars - n_tail / 2;
    let head = cuts.iter().filter(near_head).rfind(between_items).or_else(|| cuts.iter().rfind(latest_head));
    let tail = cuts.iter().filter(near_tail).find(between_items).or_else(|| cuts.iter().find(first_tail));
    let (Some(head), Some(tail)) = (head, tail) else {
        // No value, but some other text.
        let place = |n_chars| text.char_indices().nth(n_chars).map_or(text.len(), |(at, _)| at);
        let (from, to) = (place(n_head), place(n_chars - n_tail));
        return format!("{} … {}", &text[..from], &text[to..]);
    };
    let left_out = cuts.iter().filter(|cut| cut.at > head.at && cut.at <= tail.at);
    let (n_items, n_characters) = left_out.fold((0, 0), |(items, characters), cut| {
        (items + usize::from(!cut.is_in_string), characters + usize::from(cut.is_in_string))
    });
    let n_earlier = earlier.as_ref().map_or(0, |(_, n)| *n);
    let (n, noun) = if n_items > 0 { (n_items + n_earlier, "item") } else { (n_characters + n_earlier, "character") };
    let space = if head.is_in_string { " " } else { "" };
    format!("{}{space}… {} left out … {}", &text[..head.at], counted(n, noun), &text[tail.at..])
}

/// `1 item`, `2 items`; of a noun that takes an s.
pub fn counted(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// Where the text says that something is left out.
pub fn left_out(text: &str) -> Option<Range<usize>> {
    earlier(text).map(|(range, _)| range)
}

/// Where the text says that something is left out, and how much.
fn earlier(text: &str) -> Option<(Range<usize>, usize)> {
    let end = text.rfind(" left out … ")?;
    let start = text[..end].rfind("… ")?;
    let (n, noun) = text[start + "… ".len()..end].split_once(' ')?;
    let is_one = matches!(noun, "item" | "items" | "character" | "characters");
    Some((start..end + " left out … ".len(), n.parse().ok().filter(|_| is_one)?))
}

/// After each `, ` that stands in no string, and after each character of a string.
fn cuts(text: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut quote = None;
    let (mut at, mut n_chars) = (0, 0);
    while let Some(character) = text[at..].chars().next() {
        let width = match (quote, character) {
            (Some(_), '\\') => escape_length(&text[at..]),
            (None, ',') if text[at + 1..].starts_with(' ') => 2,
            _ => character.len_utf8(),
        };
        n_chars += text[at..at + width].chars().count();
        at += width;
        let is_in_string = match quote {
            Some(open) if character == open => {
                quote = None;
                continue;
            }
            Some(_) => true,
            None => {
                quote = matches!(character, '"' | '\'').then_some(character);
                false
            }
        };
        if is_in_string || character == ',' {
            cuts.push(Cut { at, n_chars, is_in_string });
        }
    }
    cuts
}

/// The bytes of the escape that the text begins with: `\n`, `\033`, `\x1b`, `\u202e`, `\U0001f600`, `\u{1b}`.
fn escape_length(text: &str) -> usize {
    let rest: Vec<char> = text.chars().take(2 + LONGEST_ESCAPE).collect();
    let digits = |from: usize, most: usize, radix: u32| {
        rest.iter().skip(from).take(most).take_while(|c| c.is_digit(radix)).count()
    };
    match rest.get(1) {
        Some('u') if rest.get(2) == Some(&'{') => rest.iter().position(|c| *c == '}').map_or(3, |end| end + 1),
        Some('x') => 2 + digits(2, 2, 16),
        Some('u') => 2 + digits(2, 4, 16),
        Some('U') => 2 + digits(2, 8, 16),
        Some('0'..='7') => 1 + digits(1, 3, 8),
        Some(other) => 1 + other.len_utf8(),
        None => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Value;

    #[test]
    fn lists_are_cut_between_items() {
        let list = Value::Ints((-49_999..49_999).collect()).to_string();
        let short = shortened(&list, 200);
        let (head, rest) = short.split_once("… ").unwrap();
        let (count, tail) = rest.split_once(" items left out … ").unwrap();
        assert!(list.starts_with(head) && head.ends_with(", ") && list.ends_with(tail), "{short}");
        let shown = head.matches(", ").count() + tail.matches(", ").count() + 1;
        assert_eq!(shown + count.parse::<usize>().unwrap(), 99_998, "{short}");
        assert!(tail.trim_end_matches(']').split(", ").all(|item| item.len() == 5), "{short}");
        assert!(short.chars().count() <= 200, "{short}");
        // Shortened again it still has the whole count.
        let again = shortened(&short, 100);
        let shown = again.matches(", ").count() + 1;
        let count: usize = again.split("… ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        assert_eq!((shown + count, again.matches("left out").count()), (99_998, 1), "{again}");
    }

    #[test]
    fn strings_are_cut_between_characters_and_escapes() {
        for (escape, n_chars) in
            [("\\u001b", 6), ("\\033", 4), ("\\\\", 2), ("\\u{1b}", 6), ("\\\"", 2), ("é", 1), ("\\x1b", 4)]
        {
            let text = format!("f(\"{}\", 3)", escape.repeat(500));
            let short = shortened(&text, 150);
            let (head, rest) = short.split_once(" … ").unwrap();
            let (count, tail) = rest.split_once(" characters left out … ").unwrap();
            let n_shown = (head.chars().count() - 3 + tail.chars().count() - 5) / n_chars;
            assert_eq!(head[3..].replace(escape, "") + &tail.replace(escape, ""), "\", 3)", "{short}");
            assert_eq!(n_shown + count.parse::<usize>().unwrap(), 500, "{short}");
        }
    }

    #[test]
    fn what_is_short_is_left_alone() {
        assert_eq!(shortened("[1, 2]", 6), "[1, 2]");
        assert_eq!((counted(1, "item"), counted(0, "item")), ("1 item".to_owned(), "0 items".to_owned()));
        let words = "word ".repeat(50);
        assert!(shortened(&words, 100).contains(" … "));
    }
}
