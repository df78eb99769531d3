//! Text for a terminal: escaped, cut, wrapped. Nothing here knows what a report is, and colours are added after wrapping.

use unicode_width::UnicodeWidthChar;

use crate::value::steers_terminal;

/// The text without what could steer a terminal; a tab stays.
pub fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|character| {
            let plain = !steers_terminal(character) || character == '\t';
            if plain { vec![character] } else { character.escape_unicode().collect() }
        })
        .collect()
}

/// As `escaped`, line by line.
pub fn escaped_lines(text: &str) -> String {
    text.split('\n').map(|line| escaped(line.trim_end_matches('\r'))).collect::<Vec<_>>().join("\n")
}

/// The text with its middle left out where it is longer than `most` characters.
pub fn cut(text: &str, most: usize) -> String {
    let n_chars = text.chars().count();
    if n_chars <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most * 2 / 3).collect();
    let tail: String = text.chars().skip(n_chars - most / 6).collect();
    format!("{head} … {tail}")
}

/// The text in lines of at most `width` columns with the indent, broken at spaces and between Chinese characters, inside a word only where
/// it is too long. No line begins with a mark that ends something.
pub fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let most = width.saturating_sub(indent).max(20);
    let columns = |character: char| character.width().unwrap_or(0);
    let mut lines: Vec<String> = Vec::new();
    let mut line: Vec<char> = Vec::new();
    for character in text.chars() {
        line.push(character);
        if line.iter().map(|character| columns(*character)).sum::<usize>() > most {
            let is_end = |at: usize| "，。；：、！？）」』》”’".contains(line[at]);
            let is_wide = |at: usize| columns(line[at]) == 2;
            let breaks =
                |at: usize| line[at - 1] == ' ' || (at < line.len() && !is_end(at) && (is_wide(at - 1) || is_wide(at)));
            let at = (1..=line.len()).rev().find(|at| breaks(*at)).unwrap_or(line.len() - 1);
            let rest = line.split_off(at);
            lines.push(line.iter().collect::<String>().trim_end().to_owned());
            line = rest;
        }
    }
    lines.push(line.iter().collect::<String>().trim_end().to_owned());
    lines.iter().map(|line| format!("{:indent$}{line}\n", "")).collect()
}

/// The first lines, escaped and indented, and how many more there are.
pub fn first_lines(text: &str, most: usize) -> String {
    let n_lines = text.lines().count();
    let mut lines: String = text.lines().take(most).map(|line| format!("    {}\n", cut(&escaped(line), 400))).collect();
    if n_lines > most {
        let more = n_lines - most;
        lines.push_str(&format!("    … {more} more line{}\n", if more == 1 { "" } else { "s" }));
    }
    lines
}

/// `64 KiB`, `16 MiB`, `100 bytes`.
pub fn bytes(n_bytes: u64) -> String {
    match n_bytes {
        n if n >= 1 << 20 => format!("{} MiB", n >> 20),
        n if n >= 1 << 10 => format!("{} KiB", n >> 10),
        n => format!("{n} bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn lines_break_at_spaces_and_long_words_anywhere() {
        assert_eq!(wrapped("one two three four five six", 2, 22), "  one two three four\n  five six\n");
        assert_eq!(wrapped(&"x".repeat(25), 0, 20), format!("{}\n{}\n", "x".repeat(20), "x".repeat(5)));
    }

    #[test]
    fn long_prints_are_cut() {
        assert!(first_lines(&"line\n".repeat(20), 8).ends_with("    … 12 more lines\n"));
        assert!(first_lines(&"line\n".repeat(9), 8).ends_with("    … 1 more line\n"));
    }

    #[test]
    fn sizes_are_never_zero() {
        assert_eq!((bytes(65536), bytes(16 << 20), bytes(9)), ("64 KiB".into(), "16 MiB".into(), "9 bytes".into()));
    }
}
