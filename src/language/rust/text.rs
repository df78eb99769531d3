//! A Rust text as tokens, for questions that need no parser, and for texts that cannot be parsed.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A name or a keyword.
    Word,
    Lifetime,
    /// A string, a character or a number.
    Literal,
    /// One character of punctuation.
    Mark,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    /// Its start, in bytes.
    pub at: usize,
}

/// The tokens of a text, without comments.
pub struct Tokens<'a> {
    source: &'a str,
    /// The start of each token, and its length with its kind in the lowest two bits. They are compact, since a file of punctuation has a token for
    /// each byte.
    places: Vec<(u32, u32)>,
    /// Whether every string, comment and bracket is closed.
    pub is_whole: bool,
}

/// The length of a token must leave room for its kind.
const LONGEST_SOURCE: usize = 1 << 30;

pub fn tokens(source: &str) -> Tokens<'_> {
    let mut found = Tokens { source, places: Vec::new(), is_whole: source.len() < LONGEST_SOURCE };
    let mut at = if found.is_whole { shebang_len(source) } else { source.len() };
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let (kind, length) = if first.is_whitespace() {
            (None, Some(first.len_utf8()))
        } else if rest.starts_with("//") {
            (None, Some(rest.find('\n').unwrap_or(rest.len())))
        } else if rest.starts_with("/*") {
            (None, comment_len(rest))
        } else if let Some(length) = text_len(rest) {
            (Some(Kind::Literal), length)
        } else if first == '\'' {
            (Some(Kind::Lifetime), Some(1 + word_len(&rest[1..])))
        } else if first.is_ascii_digit() {
            (Some(Kind::Literal), Some(word_len(rest)))
        } else if is_word(first) {
            let raw = if rest.starts_with("r#") { 2 } else { 0 };
            (Some(Kind::Word), Some(raw + word_len(&rest[raw..])))
        } else {
            (Some(Kind::Mark), Some(first.len_utf8()))
        };
        found.is_whole &= length.is_some();
        let length = length.unwrap_or(rest.len());
        if let Some(kind) = kind {
            found.places.push((at as u32, (length as u32) << 2 | kind as u32));
        }
        at += length;
    }
    found.is_whole &= is_balanced(&found);
    found
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

fn word_len(text: &str) -> usize {
    text.find(|c| !is_word(c)).unwrap_or(text.len())
}

/// The length of the first line if it is a shebang and not an inner attribute.
pub fn shebang_len(source: &str) -> usize {
    let is_shebang = source.strip_prefix("#!").is_some_and(|rest| !rest.trim_start().starts_with('['));
    if is_shebang { source.find('\n').unwrap_or(source.len()) } else { 0 }
}

/// The length of the comment at the beginning of a text; `None` if it does not end.
fn comment_len(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0, 0);
    loop {
        let next = at + text[at..].find(['/', '*'])?;
        (depth, at) = match text[next..].get(..2) {
            Some("/*") => (depth + 1, next + 2),
            Some("*/") if depth == 1 => return Some(next + 2),
            Some("*/") => (depth - 1, next + 2),
            _ => (depth, next + 1),
        };
    }
}

/// The length of the string or character, with its prefix, at the beginning of a text, if there is one; the inner `None` if it does not end.
fn text_len(text: &str) -> Option<Option<usize>> {
    let prefix = text.find(|c: char| !matches!(c, 'b' | 'c' | 'r')).unwrap_or(text.len());
    let rest = &text[prefix..];
    match &text[..prefix] {
        "r" | "br" | "cr" => {
            let hashes = rest.len() - rest.trim_start_matches('#').len();
            let inside = rest[hashes..].strip_prefix('"')?;
            let end = format!("\"{}", &rest[..hashes]);
            Some(inside.find(&end).map(|at| prefix + hashes + 1 + at + end.len()))
        }
        "" | "b" | "c" if rest.starts_with('"') => Some(quoted_len(rest, '"').map(|length| prefix + length)),
        "" | "b" if rest.starts_with('\'') => {
            let mut characters = rest.chars().skip(1);
            let is_escaped = characters.next()? == '\\';
            // Without a closing quote it is a lifetime.
            let is_character = is_escaped || characters.next() == Some('\'');
            is_character.then(|| quoted_len(rest, '\'').map(|length| prefix + length))
        }
        _ => None,
    }
}

fn quoted_len(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        if is_escaped {
            is_escaped = false;
        } else if character == '\\' {
            is_escaped = true;
        } else if character == quote {
            return Some(at + 1);
        }
    }
    None
}

fn is_balanced(tokens: &Tokens<'_>) -> bool {
    let mut open: Vec<u8> = Vec::new();
    for token in tokens.iter().filter(|token| token.kind == Kind::Mark) {
        let fits = match token.text {
            "(" => {
                open.push(b')');
                true
            }
            "[" => {
                open.push(b']');
                true
            }
            "{" => {
                open.push(b'}');
                true
            }
            ")" | "]" | "}" => open.pop() == token.text.bytes().next(),
            _ => true,
        };
        if !fits {
            return false;
        }
    }
    open.is_empty()
}

impl<'a> Tokens<'a> {
    pub fn len(&self) -> usize {
        self.places.len()
    }

    pub fn get(&self, index: usize) -> Option<Token<'a>> {
        let (at, length) = *self.places.get(index)?;
        let kind = [Kind::Word, Kind::Lifetime, Kind::Literal, Kind::Mark][(length & 3) as usize];
        let at = at as usize;
        Some(Token { kind, text: &self.source[at..at + (length >> 2) as usize], at })
    }

    pub fn iter(&self) -> impl Iterator<Item = Token<'a>> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// The text of a token; empty after the last.
    pub fn text(&self, index: usize) -> &'a str {
        self.get(index).map_or("", |token| token.text)
    }

    /// The source from the first of some tokens up to the token `to`, which is excluded.
    pub fn source_of(&self, from: usize, to: usize) -> &'a str {
        let place = |index: usize| self.get(index).map_or(self.source.len(), |token| token.at);
        &self.source[place(from)..place(to)]
    }

    pub fn has_word(&self, word: &str) -> bool {
        self.iter().any(|token| token.kind == Kind::Word && token.text.trim_start_matches("r#") == word)
    }
}

/// The line on which a function of this name is defined, from 1.
pub fn line_of_function(source: &str, name: &str) -> Option<u32> {
    let found = tokens(source);
    let defines = |index: &usize| found.text(*index) == "fn" && found.text(*index + 1) == name;
    let place = (0..found.len()).find(defines).and_then(|index| found.get(index))?.at;
    u32::try_from(source[..place].matches('\n').count() + 1).ok()
}

/// The text with each lifetime replaced by `'static`.
pub fn with_static_lifetimes(text: &str) -> String {
    let mut replaced = String::new();
    let mut from = 0;
    for token in tokens(text).iter().filter(|token| token.kind == Kind::Lifetime) {
        replaced.push_str(&text[from..token.at]);
        replaced.push_str("'static");
        from = token.at + token.text.len();
    }
    replaced + &text[from..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(source: &str) -> Vec<&str> {
        tokens(source).iter().map(|token| token.text).collect()
    }

    #[test]
    fn texts_become_tokens() {
        assert_eq!(spelt("let x: &'a u8 = b'\\''; // let"), ["let", "x", ":", "&", "'a", "u8", "=", "b'\\''", ";"]);
        assert_eq!(
            spelt("r#\"a\"b\"# r#fn br\"x\" c\"\\\"\" 'é' /* /* */ */ 1u8"),
            ["r#\"a\"b\"#", "r#fn", "br\"x\"", "c\"\\\"\"", "'é'", "1u8"]
        );
        assert_eq!(spelt("#!/usr/bin/env don't\nfn"), ["fn"]);
        assert_eq!(spelt("crab.b(rc)"), ["crab", ".", "b", "(", "rc", ")"]);
    }

    #[test]
    fn what_is_not_closed_is_seen() {
        for (source, is_whole) in [("f('(')", true), ("f(", false), ("f(]", false), ("\"", false), ("/* /* */", false)]
        {
            assert_eq!(tokens(source).is_whole, is_whole, "{source}");
        }
    }

    #[test]
    fn lifetimes_are_replaced() {
        assert_eq!(with_static_lifetimes("& 'a [ & '_ str ]"), "& 'static [ & 'static str ]");
    }

    #[test]
    fn functions_have_lines() {
        assert_eq!(line_of_function("// fn f\nfn g() {}\nfn\nf() {}", "f"), Some(3));
    }
}
