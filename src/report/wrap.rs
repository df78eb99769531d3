//! Where a text is broken into lines: by the Unicode line breaking algorithm (UAX #14), which knows what no line of Chinese begins or ends
//! with, and not inside a call, a list or a span of code that has room in a line of its own. Columns are those of a terminal.

use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_width::UnicodeWidthChar;

/// The longest line of prose, however wide the terminal is.
pub const WIDEST_PROSE: usize = 100;

/// The fewest columns that a text is broken to.
const NARROWEST: usize = 20;
/// The rank of a space within brackets or code that does not stand behind a comma.
const SPACE_INSIDE: usize = 1000;
/// The rank of a place within a word, behind a slash or a hyphen.
const INSIDE_WORD: usize = 2000;

/// How many columns a text takes.
pub fn columns(text: &str) -> usize {
    text.chars().map(column).sum()
}

fn column(character: char) -> usize {
    if character == '\t' { 8 } else { character.width().unwrap_or(0) }
}

/// The text in lines of at most `width` columns, the first indented by `first`, the others by `rest`. No newline at the end.
pub fn hanging(text: &str, (first, rest): (usize, usize), width: usize) -> String {
    let room = |indent: usize| width.saturating_sub(indent).max(NARROWEST);
    let lines = lines(text, (room(first), room(rest)), &code_spans(text));
    indented(text, &lines, (first, rest))
}

/// A row of cells, at least two spaces between any two, none of which is broken where a line has room for it. A newline at the end.
pub fn row(text: &str, indents: (usize, usize), width: usize) -> String {
    let whole = text.replace("  ", "\n").replace(' ', "\u{a0}").replace('\n', "  ");
    hanging(&whole, indents, width).replace('\u{a0}', " ") + "\n"
}

/// A value or a call in lines that can be pasted back: broken behind commas between its items alone, and else left to the terminal.
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

/// The ranges of the text's lines, the first of at most `first` columns, the others of `rest`, without the spaces at their ends. Ranges of
/// `together` are broken only where they have no room in a line.
pub fn lines(text: &str, rooms: (usize, usize), together: &[Range<usize>]) -> Vec<Range<usize>> {
    filled(text, rooms, &places(text, together), |limit| limit)
}

/// Lines that are as full as the places allow. `otherwise` says where a line ends that has no place, given where its room does.
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

/// Of the places up to `limit` the last among those that break the least apart.
fn best(places: &[(usize, usize)], start: usize, limit: usize) -> Option<usize> {
    let candidates = places.iter().filter(|(at, _)| start < *at && *at <= limit);
    candidates.min_by_key(|(at, rank)| (*rank, usize::MAX - at)).map(|(at, _)| *at)
}

/// Up to where a line reaches that begins at `start`. Spaces at its end need no room; one character always has some.
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

/// Where the text may be broken, and at what cost: 0 in prose, the depth behind a comma within brackets, more elsewhere.
fn places(text: &str, together: &[Range<usize>]) -> Vec<(usize, usize)> {
    let depths = depths(text, together);
    let is_wide = |character: Option<char>| character.is_some_and(|character| column(character) == 2);
    // Behind a space the algorithm breaks neither before a slash nor before a bracket; a path and a list may begin a line.
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
        // An option keeps its hyphens.
        let is_option = last == Some('-') && before.trim_end_matches('-').chars().next_back().is_none_or(|c| c == ' ');
        (!is_option).then_some((at, INSIDE_WORD))
    });
    ranked.collect()
}

/// How many brackets, strings and ranges of `together` each place of the text lies in.
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
            // Of parentheses only a call's: those of a sentence hold prose.
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

/// What stands between backticks, with them.
fn code_spans(text: &str) -> Vec<Range<usize>> {
    let ticks: Vec<usize> = text.match_indices('`').map(|(at, _)| at).collect();
    ticks.chunks_exact(2).map(|pair| pair[0]..pair[1] + 1).collect()
}

/// A shell's command in lines that can be pasted back: broken between its words alone, each line but the last ending on a backslash.
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

/// The words of a command, their quotes and escapes left as they are, options with what follows them.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut start, mut quote, mut is_escaped) = (0, None, false);
    for (at, character) in command.char_indices() {
        match (quote, character) {
            _ if is_escaped => is_escaped = false,
            (None | Some('"' | '$'), '\\') => is_escaped = true,
            (None, '\'' | '"') => {
                // In `$'…'` a backslash escapes, in `'…'` it does not.
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
    // An option stands with its value.
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
