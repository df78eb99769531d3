//! Lays a text out on the lines of a screen, and finds the few bytes that turn one screen into the next.

use std::fmt::Write as _;

use crate::report::wrap;

/// The lines of the text, none wider than the screen. Colours have no width; a colour that goes on is taken up on the next line.
pub fn laid_out(text: &str, width: usize) -> Vec<String> {
    text.lines().flat_map(|line| broken(&line.replace('\t', "    "), width)).collect()
}

fn broken(line: &str, width: usize) -> Vec<String> {
    let (mut lines, mut rest, mut n_columns, mut color) = (vec![String::new()], line, 0, String::new());
    while let Some(character) = rest.chars().next() {
        let last = lines.last_mut().expect("there is a line");
        if let Some(length) = rest.strip_prefix("\x1b[").and_then(|rest| rest.find('m')).map(|at| at + 3) {
            let sequence = &rest[..length];
            if sequence == "\x1b[0m" {
                color.clear()
            } else {
                color.push_str(sequence)
            }
            last.push_str(sequence);
            rest = &rest[length..];
            continue;
        }
        let of_character = wrap::columns(&rest[..character.len_utf8()]);
        if n_columns + of_character > width && n_columns > 0 {
            lines.push(color.clone());
            n_columns = 0;
            continue;
        }
        last.push(character);
        n_columns += of_character;
        rest = &rest[character.len_utf8()..];
    }
    lines
}

/// What to write so that a screen with the lines of `before` shows those of `now`: only lines that differ are written.
pub fn difference(before: &[String], now: &[String]) -> String {
    let mut text = String::new();
    for at in 0..before.len().max(now.len()) {
        let (old, new) = (before.get(at), now.get(at));
        if old == new {
            continue;
        }
        let line = new.map_or("", String::as_str);
        let reset = if line.contains('\x1b') { "\x1b[0m" } else { "" };
        let _ = write!(text, "\x1b[{};1H{line}{reset}\x1b[K", at + 1);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_keep_their_colours() {
        assert_eq!(laid_out("abcdef\n\ng", 4), ["abcd", "ef", "", "g"]);
        assert_eq!(laid_out("堆排序", 5), ["堆排", "序"]);
        assert_eq!(laid_out("\x1b[1mabc\x1b[0md", 2), ["\x1b[1mab", "\x1b[1mc\x1b[0md"]);
    }

    #[test]
    fn only_what_differs_is_written() {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let before = lines(&["one", "two", "three"]);
        assert_eq!(difference(&before, &before), "");
        assert_eq!(difference(&before, &lines(&["one", "2"])), "\x1b[2;1H2\x1b[K\x1b[3;1H\x1b[K");
        assert_eq!(difference(&[], &lines(&["\x1b[1mone"])), "\x1b[1;1H\x1b[1mone\x1b[0m\x1b[K");
    }
}
