//! Prepares text for a terminal: escapes, cuts and wraps it. Nothing here knows reports. Colours are added after wrapping.

use super::words::Words;
use super::wrap::{self, WIDEST_PROSE};
use crate::value::steers_terminal;

/// The text with characters that affect a terminal written out; tabs stay.
pub fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|character| {
            let plain = !steers_terminal(character) || character == '\t';
            if plain { vec![character] } else { character.escape_unicode().collect() }
        })
        .collect()
}

/// The text padded with spaces to this many columns.
pub fn padded(text: &str, columns: usize) -> String {
    format!("{text}{:1$}", "", columns.saturating_sub(wrap::columns(text)))
}

/// Like `escaped`, line by line.
pub fn escaped_lines(text: &str) -> String {
    text.split('\n').map(|line| escaped(line.trim_end_matches('\r'))).collect::<Vec<_>>().join("\n")
}

/// The text, with its middle left out if it is longer than `most` characters.
pub fn cut(text: &str, most: usize) -> String {
    let n_chars = text.chars().count();
    if n_chars <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most * 2 / 3).collect();
    let tail: String = text.chars().skip(n_chars - most / 6).collect();
    format!("{head} … {tail}")
}

/// Prose in lines of at most `width` columns, indent included, and never wider than is easy to read.
pub fn wrapped(text: &str, indent: usize, width: usize) -> String {
    wrap::hanging(text, (indent, indent), width.min(WIDEST_PROSE)) + "\n"
}

/// The first lines, escaped, indented and wrapped, and how many more there are.
pub fn first_lines(text: &str, most: usize, width: usize, words: &dyn Words) -> String {
    let n_lines = text.lines().count();
    let line = |line: &str| wrap::hanging(&cut(&escaped(line), 400), (4, 4), width) + "\n";
    let mut lines: String = text.lines().take(most).map(line).collect();
    if n_lines > most {
        let more = n_lines - most;
        lines.push_str(&format!("    … {}\n", words.more_lines(more)));
    }
    lines
}

/// `64 KiB`, `16 MiB`, and `100 bytes` in the language's own word.
pub fn bytes(n_bytes: u64, word: &str) -> String {
    match n_bytes {
        n if n >= 1 << 20 => format!("{} MiB", n >> 20),
        n if n >= 1 << 10 => format!("{} KiB", n >> 10),
        n => format!("{n} {word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Locale;
    use crate::report::words;

    fn first_lines(text: &str, most: usize, width: usize) -> String {
        super::first_lines(text, most, width, words(Locale::English))
    }

    #[test]
    fn chinese_text_is_broken_between_characters_by_its_width() {
        let wrapped = wrapped("一二三四五六七八九十，一二三四", 2, 22);
        assert_eq!(wrapped, "  一二三四五六七八九\n  十，一二三四\n");
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(escaped("a\u{1b}[31m\u{202e}b\tc"), "a\\u{1b}[31m\\u{202e}b\tc");
    }

    #[test]
    fn prose_is_no_wider_than_can_be_read() {
        let wrapped = wrapped(&"word ".repeat(50), 2, 200);
        assert_eq!(wrapped.lines().map(str::len).collect::<Vec<_>>(), [96, 96, 61]);
    }

    #[test]
    fn a_long_message_is_broken_by_the_width() {
        assert_eq!(first_lines("one two three four five six", 8, 24), "    one two three four\n    five six\n");
    }

    #[test]
    fn long_prints_are_cut() {
        assert!(first_lines(&"line\n".repeat(20), 8, 80).ends_with("    … 12 more lines\n"));
        assert!(first_lines(&"line\n".repeat(9), 8, 80).ends_with("    … 1 more line\n"));
    }

    #[test]
    fn sizes_are_never_zero() {
        let bytes = |n| bytes(n, "bytes");
        assert_eq!((bytes(65536), bytes(16 << 20), bytes(9)), ("64 KiB".into(), "16 MiB".into(), "9 bytes".into()));
    }
}
