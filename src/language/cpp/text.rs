//! Prepares the text of a C++ file for the scan: without comments, literals, preprocessor lines and branches that are not compiled.

use std::collections::HashSet;

/// The tokens of a text: words, `::`, digraphs, and single other characters.
pub struct Tokens<'a> {
    source: &'a str,
    /// The beginning and end of each token. They are compact, since a file of punctuation has a token for each byte.
    places: Vec<(u32, u32)>,
}

impl<'a> Tokens<'a> {
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The text of a token, with digraphs replaced by what they stand for; empty after the last.
    pub fn text(&self, index: usize) -> &'a str {
        let text = self.places.get(index).map_or("", |(from, to)| &self.source[*from as usize..*to as usize]);
        match text {
            "<%" => "{",
            "%>" => "}",
            "<:" => "[",
            ":>" => "]",
            _ => text,
        }
    }

    /// The beginning of a token; the text's end after the last.
    pub fn at(&self, index: usize) -> usize {
        self.places.get(index).map_or(self.source.len(), |(from, _)| *from as usize)
    }

    pub fn iter(&self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(|index| self.text(index))
    }
}

/// One `#if` with its branches.
struct Branch {
    /// Whether one of its branches is compiled, so that later ones are not.
    is_decided: bool,
    is_compiled: bool,
}

/// The state that decides which branches are compiled.
#[derive(Default)]
struct Conditions {
    branches: Vec<Branch>,
    /// How many of these are not compiled.
    n_left_out: usize,
    defined: HashSet<String>,
}

impl Conditions {
    fn hold(&self) -> bool {
        self.n_left_out == 0
    }

    /// Reads a preprocessor line, with its `#`.
    fn meet(&mut self, line: &str) {
        let line = line.trim_start_matches(['#', '%', ':']).trim_start();
        let (directive, rest) = line.split_at(line.find(|c: char| !is_word(c)).unwrap_or(line.len()));
        let name: String = rest.trim_start().chars().take_while(|c| is_word(*c)).collect();
        match directive {
            "if" | "ifdef" | "ifndef" => {
                let is_compiled = self.holds(directive, rest, &name);
                self.n_left_out += usize::from(!is_compiled);
                self.branches.push(Branch { is_decided: is_compiled, is_compiled });
            }
            "elif" | "elifdef" | "elifndef" | "else" => {
                let is_compiled = directive == "else" || self.holds(&directive[2..], rest, &name);
                if let Some(branch) = self.branches.last_mut() {
                    self.n_left_out -= usize::from(!branch.is_compiled);
                    branch.is_compiled = is_compiled && !branch.is_decided;
                    self.n_left_out += usize::from(!branch.is_compiled);
                    branch.is_decided |= is_compiled;
                }
            }
            "endif" => {
                let ended = self.branches.pop();
                self.n_left_out -= usize::from(ended.is_some_and(|branch| !branch.is_compiled));
            }
            "define" if self.hold() => drop(self.defined.insert(name)),
            "undef" if self.hold() => drop(self.defined.remove(&name)),
            _ => {}
        }
    }

    /// A guess: only names that the file or the compiler defines are defined, and any other condition holds.
    fn holds(&self, directive: &str, rest: &str, name: &str) -> bool {
        const OF_OTHERS: [&str; 4] = ["__clang__", "__APPLE__", "__MINGW32__", "__MINGW64__"];
        let is_defined =
            |name: &str| self.defined.contains(name) || name.starts_with("__") && !OF_OTHERS.contains(&name);
        match directive {
            "ifdef" | "def" => is_defined(name),
            "ifndef" | "ndef" => !is_defined(name),
            _ => {
                let condition: String = rest.chars().filter(|c| !c.is_whitespace() && !"()".contains(*c)).collect();
                match (condition.as_str(), condition.strip_prefix("defined"), condition.strip_prefix("!defined")) {
                    ("0", ..) => false,
                    (_, Some(name), _) if name.chars().all(is_word) => is_defined(name),
                    (_, _, Some(name)) if name.chars().all(is_word) => !is_defined(name),
                    _ => true,
                }
            }
        }
    }
}

/// The text with everything but code blanked out, byte for byte, so that positions stay the same.
pub fn blanked(source: &str) -> String {
    let mut plain = String::with_capacity(source.len());
    let mut conditions = Conditions::default();
    let mut rest = source;
    while let Some(character) = rest.chars().next() {
        let n_bytes = if (character == '#' || rest.starts_with("%:")) && begins_line(&plain) {
            let line = &rest[..preprocessor_line(rest)];
            conditions.meet(line);
            line.len()
        } else if !conditions.hold() && !character.is_whitespace() {
            rest.find('\n').map_or(rest.len(), |end| end + 1)
        } else {
            n_bytes_of_no_code(rest, &plain)
        };
        if n_bytes > 0 {
            let blank = |byte: u8| if byte == b'\n' { '\n' } else { ' ' };
            plain.extend(rest.bytes().take(n_bytes).map(blank));
        } else {
            plain.push(character);
        }
        rest = &rest[if n_bytes > 0 { n_bytes } else { character.len_utf8() }..];
    }
    plain
}

/// The length in bytes of the comment or literal that `rest` begins with; `plain` is the text before it.
fn n_bytes_of_no_code(rest: &str, plain: &str) -> usize {
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if let Some(comment) = rest.strip_prefix("/*") {
        comment.find("*/").map_or(rest.len(), |end| end + 4)
    } else if let Some(delimiter) = rest.strip_prefix("R\"").filter(|_| may_be_raw(plain)).and_then(delimiter) {
        rest.find(&format!("){delimiter}\"")).map_or(rest.len(), |end| end + delimiter.len() + 2)
    } else if rest.starts_with('"') {
        quoted(rest, '"')
    } else if rest.starts_with('\'') && !is_in_number(plain) {
        quoted(rest, '\'')
    } else {
        0
    }
}

/// The delimiter of a raw string, after its quote. The language allows 16 characters.
fn delimiter(raw: &str) -> Option<&str> {
    let end = raw.char_indices().take(17).find(|(_, c)| *c == '(')?.0;
    let delimiter = &raw[..end];
    (!delimiter.contains([')', '\\', ' ', '\t', '\n', '"'])).then_some(delimiter)
}

/// Whether an `R` after this text begins a literal rather than ending a name.
fn may_be_raw(plain: &str) -> bool {
    let n_others = plain.chars().rev().take(3).take_while(|c| is_word(*c)).map(char::len_utf8).sum::<usize>();
    matches!(&plain[plain.len() - n_others..], "" | "u8" | "u" | "U" | "L")
}

fn begins_line(plain: &str) -> bool {
    let before = plain.trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with('\n')
}

/// Whether the text ends in a number, in which a quote separates digits.
fn is_in_number(plain: &str) -> bool {
    let n_others = plain.bytes().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    plain[plain.len() - n_others..].starts_with(|c: char| c.is_ascii_digit())
}

/// The bytes of a preprocessor line and its continuations.
fn preprocessor_line(text: &str) -> usize {
    let mut from = 0;
    loop {
        match text[from..].find('\n') {
            Some(end) if text[..from + end].trim_end_matches('\r').ends_with('\\') => from += end + 1,
            Some(end) => return from + end,
            None => return text.len(),
        }
    }
}

/// The bytes of a literal, its quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            '\n' => return at,
            _ => {}
        }
    }
    text.len()
}

pub fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_word(c)).filter(|word| !word.is_empty())
}

/// Whether the text contains exactly this word.
pub fn has_word(text: &str, word: &str) -> bool {
    words(text).any(|part| part == word)
}

pub fn tokens(text: &str) -> Tokens<'_> {
    let mut tokens = Tokens { source: text, places: Vec::new() };
    let mut at = 0;
    // Positions have 32 bits; no file is longer.
    while let Some(character) = text[at..].chars().next().filter(|_| u32::try_from(text.len()).is_ok()) {
        let rest = &text[at..];
        // `<::` begins with `<` unless a third colon or a bracket follows.
        let is_global = rest.starts_with("<::") && !rest.starts_with("<:::") && !rest.starts_with("<::>");
        let n_bytes = if is_word(character) {
            rest.find(|c: char| !is_word(c)).unwrap_or(rest.len())
        } else if !is_global && ["::", "<%", "%>", "<:", ":>"].iter().any(|mark| rest.starts_with(mark)) {
            2
        } else {
            character.len_utf8()
        };
        if !character.is_whitespace() {
            tokens.places.push((at as u32, (at + n_bytes) as u32));
        }
        at += n_bytes;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(source: &str) -> Vec<String> {
        tokens(&blanked(source)).iter().map(str::to_owned).collect()
    }

    #[test]
    fn literals_and_comments_are_blank() {
        assert_eq!(spelt("a /* b */ \"c\\\"\" // d\n'\\'' R\"x( \" )x\" e"), ["a", "e"]);
        assert_eq!(spelt("0xFF'FF 1'000 x"), ["0xFF", "'", "FF", "1", "'", "000", "x"]);
        assert_eq!(blanked("é // é\nf").len(), "é // é\nf".len());
        assert_eq!(spelt("u8R\"(')\" LR\"a-b()a-b\" FOUR\"x(\" y"), ["u8", "L", "FOUR", "y"]);
        assert_eq!(spelt("R\"no delimiter(\" z R\""), ["R", "z", "R"]);
    }

    #[test]
    fn digraphs_are_what_they_stand_for() {
        assert_eq!(
            spelt("%:define A\nf() <% a<:1:>; v<::x> %>"),
            ["f", "(", ")", "{", "a", "[", "1", "]", ";", "v", "<", "::", "x", ">", "}"]
        );
    }

    #[test]
    fn one_branch_is_compiled() {
        let branches = |first: &str| spelt(&format!("{first}\na\n#else\nb\n#endif\nc"));
        assert_eq!(branches("#ifdef LOCAL"), ["b", "c"]);
        assert_eq!(branches("#ifndef LOCAL"), ["a", "c"]);
        assert_eq!(branches("#define LOCAL\n#if defined(LOCAL)"), ["a", "c"]);
        assert_eq!(branches("#if 0"), ["b", "c"]);
        assert_eq!(branches("#if __cplusplus > 201703L"), ["a", "c"]);
    }
}
