//! Splits Go into tokens: words, numbers, strings and signs, without comments.

/// A token. A sign is one character long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    pub text: &'a str,
    /// Its offset in the text.
    pub at: usize,
    /// From 1.
    pub line: u32,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    /// A string or a character, with its marks.
    Quoted,
    /// A number or a sign.
    Other,
}

/// The tokens of a text. What is not closed reaches to the end of its line, or of the text.
pub fn tokens(source: &str) -> Vec<Token<'_>> {
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let (length, kind) = match first {
            _ if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), None),
            _ if rest.starts_with("/*") => (rest.find("*/").map_or(rest.len(), |end| end + 2), None),
            '`' => (rest[1..].find('`').map_or(rest.len(), |end| end + 2), Some(Kind::Quoted)),
            '"' | '\'' => (quoted_len(rest, first), Some(Kind::Quoted)),
            _ if first.is_whitespace() => (first.len_utf8(), None),
            _ if is_part(first) => {
                let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
                (length, Some(if first.is_numeric() { Kind::Other } else { Kind::Word }))
            }
            _ => (first.len_utf8(), Some(Kind::Other)),
        };
        let text = &rest[..length];
        found.extend(kind.map(|kind| Token { text, at, line, kind }));
        line += text.bytes().filter(|byte| *byte == b'\n').count() as u32;
        at += length;
    }
    found
}

fn is_part(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The length of a string or a character, which begins and ends with a mark.
fn quoted_len(text: &str, mark: char) -> usize {
    let mut is_escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            '\n' => return at,
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if character == mark => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_left_out_and_strings_are_whole() {
        let source = "// func a\nx := \"// \\\" y\" /* func\n b */ + `\\`\n'\\'' 0x1F é.Z \"open\nend";
        let texts: Vec<(&str, u32)> = tokens(source).iter().map(|token| (token.text, token.line)).collect();
        assert_eq!(
            texts,
            [
                ("x", 2),
                (":", 2),
                ("=", 2),
                ("\"// \\\" y\"", 2),
                ("+", 3),
                ("`\\`", 3),
                ("'\\''", 4),
                ("0x1F", 4),
                ("é", 4),
                (".", 4),
                ("Z", 4),
                ("\"open", 4),
                ("end", 5)
            ]
        );
        for open in ["/* a", "`a", "'", "\"\\", "//"] {
            assert!(tokens(open).len() < 2, "{open}");
        }
    }
}
