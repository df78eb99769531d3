//! Wraps text by the Unicode line breaking algorithm (UAX #14), which also knows the characters that a Chinese line may not begin or end with, and
//! keeps a call, a list or a code span on one line if it fits. Widths are those of a terminal.

use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_width::UnicodeWidthChar;

/// The longest line of prose, however wide the terminal is.
pub const WIDEST_PROSE: usize = 100;

/// The narrowest width that a text is wrapped to.
const NARROWEST: usize = 20;
/// The rank of a space within brackets or code that does not follow a comma.
const SPACE_INSIDE: usize = 1000;
/// The rank of a place within a word, after a slash or a hyphen.
const INSIDE_WORD: usize = 2000;

/// The width of a text in columns.
pub fn columns(text: &str) -> usize {
    text.chars().map(column).sum()
}

fn column(character: char) -> usize {
    if character == '\t' { 8 } else { character.width().unwrap_or(0) }
}

/// The text in lines of at most `width` columns, the first indented by `first` and the others by `rest`. No newline at the end.
pub fn hanging(text: &str, (first, rest): (usize, usize), width: usize) -> String {
    let room = |indent: usize| width.saturating_sub(indent).max(NARROWEST);
    let lines = lines(text, (room(first), room(rest)), &code_spans(text));
    indented(text, &lines, (first, rest))
}

/// A row of cells with at least two spaces between them. A cell that fits on a line is not wrapped. Ends with a newline.
pub fn row(text: &str, indents: (usize, usize), width: usize) -> String {
    let whole = text.replace("  ", "\n").replace(' ', "\u{a0}").replace('\n', "  ");
    hanging(&whole, indents, width).replace('\u{a0}', " ") + "\n"
}

/// A value or a call in lines that can be pasted back: it breaks only after commas between its items, and otherwise the terminal wraps it.
pub fn value(text: &str, (first, rest): (usize, usize), width: usize) -> String {
    let room = |indent: usize| width.saturating_sub(indent).max(NARROWEST);
    let between_items = |place: &(usize, usize)| (1..SPACE_INSIDE).contains(&place.1);
    let places: Vec<(usize, usize)> = places(text, &[]).into_iter().filter(between_items).collect();
    let next = |limit: usize| places.iter().map(|(at, _)| *at).find(|at| *at > limit).unwrap_or(text.len());
    let lines = filled(text, (room(first), room(rest)), &places, next);
    indented(text, &lines, (first, rest))
}

fn indented(text: &str, lines: &[Range<usize>], (first, rest): (usize, usize)) -> String {
    let line = |(idx, line): (usize, &Range<usize>)| {
        let indent = if idx == 0 { first } else { rest };
        format!("{:indent$}{}", "", &text[line.clone()])
    };
    lines.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// The ranges of the text's lines, the first of at most `first` columns and the others of `rest`, without trailing spaces. A range of `together` is
/// broken only if it does not fit on a line.
pub fn lines(text: &str, rooms: (usize, usize), together: &[Range<usize>]) -> Vec<Range<usize>> {
    filled(text, rooms, &places(text, together), |limit| limit)
}

/// Lines as full as the places allow. `otherwise` gives the end of a line without a place, from where its room ends.
fn filled(
    text: &str,
    (first, rest): (usize, usize),
    places: &[(usize, usize)],
    otherwise: impl Fn(usize) -> usize,
) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    loop {
        let room = if lines.is_empty() { first } else { rest };
        let limit = fitting(text, start, room);
        let at =
            if limit == text.len() { limit } else { best(places, start, limit).unwrap_or_else(|| otherwise(limit)) };
        lines.push(start..start + text[start..at].trim_end().len());
        if at == text.len() {
            return lines;
        }
        start = at;
    }
}

/// The last place up to `limit` among those with the lowest rank.
fn best(places: &[(usize, usize)], start: usize, limit: usize) -> Option<usize> {
    let candidates = places.iter().filter(|(at, _)| start < *at && *at <= limit);
    candidates.min_by_key(|(at, rank)| (*rank, usize::MAX - at)).map(|(at, _)| *at)
}

/// The end of a line that begins at `start`. Spaces at its end need no room, and one character always fits.
fn fitting(text: &str, start: usize, room: usize) -> usize {
    let mut width = 0;
    for (offset, character) in text[start..].char_indices() {
        width += column(character);
        if width > room && offset > 0 && !character.is_whitespace() {
            return start + offset;
        }
    }
    text.len()
}

/// The places at which the text may be broken, with their rank: 0 in prose, the depth after a comma within brackets, more elsewhere.
fn places(text: &str, together: &[Range<usize>]) -> Vec<(usize, usize)> {
    let depths = depths(text, together);
    let is_wide = |character: Option<char>| character.is_some_and(|character| column(character) == 2);
    // The algorithm does not break between a space and a slash or a bracket, but a path or a list may begin a line.
    let spaces = text
        .match_indices(' ')
        .map(|(at, _)| at + 1)
        .filter(|at| text[*at..].starts_with(|c: char| c.is_ascii_graphic()));
    let mut offsets: Vec<usize> =
        linebreaks(text).map(|(at, _)| at).chain(spaces).filter(|at| *at < text.len()).collect();
    offsets.sort_unstable();
    offsets.dedup();
    let ranked = offsets.into_iter().filter_map(|at| {
        let (before, after) = text.split_at(at);
        let last = before.chars().next_back();
        if last.is_some_and(char::is_whitespace) || is_wide(last) || is_wide(after.chars().next()) {
            let is_behind_comma = before.trim_end().ends_with([',', '，', '、', ';', '；']);
            let rank = if depths[at] == 0 || is_behind_comma { depths[at] } else { SPACE_INSIDE };
            return Some((at, rank));
        }
        // The hyphens of an option are kept together with it.
        let is_option = last == Some('-') && before.trim_end_matches('-').chars().next_back().is_none_or(|c| c == ' ');
        (!is_option).then_some((at, INSIDE_WORD))
    });
    ranked.collect()
}

/// The number of brackets, strings and ranges of `together` around each position of the text.
fn depths(text: &str, together: &[Range<usize>]) -> Vec<usize> {
    let mut depths = vec![0; text.len() + 1];
    let mut add = |range: Range<usize>, n: usize| depths[range.start + 1..range.end].iter_mut().for_each(|d| *d += n);
    together.iter().filter(|range| !range.is_empty()).for_each(|range| add(range.clone(), 1));
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut quote: Option<usize> = None;
    let mut previous = ' ';
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (Some(start), '"') if previous != '\\' => {
                add(start..at + 1, SPACE_INSIDE);
                quote = None;
            }
            (Some(_), _) => {}
            (None, '"') if !open.is_empty() => quote = Some(at),
            (None, '[' | '{') => open.push((at, character)),
            // Only the parentheses of a call count; those of a sentence contain prose.
            (None, '(') if previous.is_alphanumeric() || "_([{".contains(previous) => open.push((at, character)),
            (None, ')' | ']' | '}') => {
                let opening = [('(', ')'), ('[', ']'), ('{', '}')].into_iter().find(|pair| pair.1 == character);
                if let Some((start, _)) = open.pop_if(|(_, open)| opening.is_some_and(|pair| pair.0 == *open)) {
                    add(start..at + 1, 1);
                }
            }
            _ => {}
        }
        previous = character;
    }
    depths
}

/// The spans between backticks, with the backticks.
fn code_spans(text: &str) -> Vec<Range<usize>> {
    let ticks: Vec<usize> = text.match_indices('`').map(|(at, _)| at).collect();
    ticks.chunks_exact(2).map(|pair| pair[0]..pair[1] + 1).collect()
}

/// A shell command in lines that can be pasted back: it breaks only between words, and each line but the last ends with a backslash.
pub fn command(command: &str, indent: usize, width: usize) -> String {
    let room = width.saturating_sub(indent).max(NARROWEST);
    let mut lines: Vec<String> = vec![String::new()];
    for word in words(command) {
        let word = word.as_str();
        let hang = if lines.len() > 1 { 2 } else { 0 };
        let line = lines.last_mut().expect("there is a line");
        if !line.is_empty() && hang + columns(line) + 1 + columns(word) + 2 > room {
            lines.push(word.to_owned());
        } else {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    let indented = lines.iter().enumerate().map(|(idx, line)| {
        let indent = if idx == 0 { indent } else { indent + 2 };
        format!("{:indent$}{line}", "")
    });
    indented.collect::<Vec<_>>().join(" \\\n")
}

/// The words of a command with their quotes and escapes; an option and its value are one word.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut start, mut quote, mut is_escaped) = (0, None, false);
    for (at, character) in command.char_indices() {
        match (quote, character) {
            _ if is_escaped => is_escaped = false,
            (None | Some('"' | '$'), '\\') => is_escaped = true,
            (None, '\'' | '"') => {
                // A backslash escapes in `$'…'`, and not in `'…'`.
                quote = Some(if character == '\'' && command[..at].ends_with('$') { '$' } else { character });
            }
            (Some('$'), '\'') => quote = None,
            (Some(open), close) if open == close => quote = None,
            (None, ' ') => {
                words.push(&command[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(&command[start..]);
    // An option is joined with its value.
    let mut joined: Vec<String> = Vec::new();
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        match joined.last_mut().filter(|last| last.starts_with("--") && !last.contains([' ', '=']) && *last != "--") {
            Some(option) if !word.starts_with('-') => *option += &format!(" {word}"),
            _ => joined.push(word.to_owned()),
        }
    }
    joined
}

#[cfg(test)]
mod tests;
