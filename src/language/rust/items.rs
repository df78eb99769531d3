//! Finds the items of a Rust file, or of an `impl`, by their tokens: the beginning, the kind and the end of each. Function bodies are skipped and
//! never parsed, so no nesting in them can overflow the judge's stack.

use super::text::{Kind, Tokens};

/// The kind of an item, by its keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyword {
    Fn,
    Impl,
    Trait,
    Struct,
    Enum,
    Union,
    Type,
    Use,
    /// A constant, a static variable or an external crate: it ends with a semicolon.
    Stored,
    /// A module or a block of foreign functions.
    Block,
    /// A macro's call or definition.
    Macro,
    Unknown,
}

/// One item, as indices of tokens.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    pub keyword: Keyword,
    /// The first token after attributes, visibility and `default`.
    pub start: usize,
    /// The keyword.
    pub at: usize,
    /// The open brace of its body; the end if it has none.
    pub body: usize,
    /// The token after its last one.
    pub end: usize,
    pub is_public: bool,
    /// It has `#[test]` or `#[cfg(test)]`.
    pub is_for_tests: bool,
}

impl Item {
    /// The range of tokens inside the braces of its body.
    pub fn inside(&self) -> (usize, usize) {
        (self.body + 1, self.end.saturating_sub(1).max(self.body + 1))
    }

    /// The first bracket outside of all others, angle brackets included: it contains a structure's fields.
    pub fn first_group(&self, tokens: &Tokens<'_>) -> Option<usize> {
        let mut n_angles = 0_usize;
        (self.at..self.end).find(|at| {
            match tokens.text(*at) {
                "<" => n_angles += 1,
                ">" if !is_arrow(tokens, *at) => n_angles = n_angles.saturating_sub(1),
                "(" | "{" => return n_angles == 0,
                _ => {}
            }
            false
        })
    }
}

/// The functions, modules, blocks, types and imports between two tokens of a text with balanced brackets, and whether everything there is an item.
pub fn items(tokens: &Tokens<'_>, from: usize, to: usize) -> (Vec<Item>, bool) {
    let (mut found, mut is_understood) = (Vec::new(), true);
    let mut at = from;
    while at < to {
        let (start, is_for_tests) = after_attributes(tokens, at, to);
        if start >= to {
            break;
        }
        let mut item = begun(tokens, start, to);
        item.is_for_tests = is_for_tests;
        (item.body, item.end) = end(tokens, &item, to);
        at = item.end.max(start + 1);
        match item.keyword {
            Keyword::Stored | Keyword::Macro => {}
            // A superfluous semicolon is allowed.
            Keyword::Unknown => is_understood &= tokens.text(start) == ";",
            _ => found.push(item),
        }
    }
    (found, is_understood)
}

/// The token after the group that begins at `open`, at most `to`.
pub fn after_group(tokens: &Tokens<'_>, open: usize, to: usize) -> usize {
    let mut depth = 0_usize;
    for at in open..to {
        match tokens.text(at) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    to
}

/// The item's beginning after its attributes, and whether one of them marks it as a test.
fn after_attributes(tokens: &Tokens<'_>, from: usize, to: usize) -> (usize, bool) {
    let (mut at, mut is_for_tests) = (from, false);
    while at < to && tokens.text(at) == "#" {
        let open = at + 1 + usize::from(tokens.text(at + 1) == "!");
        let end = after_group(tokens, open, to);
        let is = |words: &[&str]| {
            words.len() + open + 2 == end
                && words.iter().enumerate().all(|(i, word)| tokens.text(open + 1 + i) == *word)
        };
        is_for_tests |= is(&["test"]) || is(&["cfg", "(", "test", ")"]);
        at = end.max(at + 1);
    }
    (at, is_for_tests)
}

/// The item that begins at a token; its end is not known yet.
fn begun(tokens: &Tokens<'_>, from: usize, to: usize) -> Item {
    let mut item = Item {
        keyword: Keyword::Unknown,
        start: from,
        at: from,
        body: to,
        end: to,
        is_public: false,
        is_for_tests: false,
    };
    let mut at = from;
    while at < to {
        let next = tokens.text(at + 1);
        match tokens.text(at) {
            "pub" => {
                item.is_public = true;
                at = if next == "(" { after_group(tokens, at + 1, to) } else { at + 1 };
                item.start = at;
                continue;
            }
            "default" if next != "!" => item.start = at + 1,
            "const" if matches!(next, "fn" | "unsafe" | "async" | "extern" | "trait" | "impl") => {}
            "unsafe" | "safe" | "async" | "auto" | "gen" if next != "!" => {}
            "extern" if next == "crate" => item.keyword = Keyword::Stored,
            "extern" if next == "{" => item.keyword = Keyword::Block,
            "extern" => {}
            _ if tokens.get(at).is_some_and(|token| token.kind == Kind::Literal) => {}
            "{" => item.keyword = Keyword::Block,
            word => item.keyword = keyword(tokens, at, word),
        }
        item.at = at;
        if item.keyword != Keyword::Unknown || !is_modifier(tokens, at) {
            break;
        }
        at += 1;
    }
    item
}

fn is_modifier(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.text(at), "default" | "const" | "unsafe" | "safe" | "async" | "auto" | "gen" | "extern")
        || tokens.get(at).is_some_and(|token| token.kind == Kind::Literal)
}

fn keyword(tokens: &Tokens<'_>, at: usize, word: &str) -> Keyword {
    let next = tokens.get(at + 1);
    let is_named = next.is_some_and(|next| next.kind == Kind::Word);
    match word {
        "fn" => Keyword::Fn,
        "impl" => Keyword::Impl,
        "trait" => Keyword::Trait,
        "struct" => Keyword::Struct,
        "enum" => Keyword::Enum,
        "union" if is_named => Keyword::Union,
        "type" => Keyword::Type,
        "use" => Keyword::Use,
        "const" | "static" => Keyword::Stored,
        "mod" => Keyword::Block,
        // A path followed by an exclamation mark.
        _ => {
            let mut rest = (at..tokens.len().min(at + 64)).map(|at| tokens.text(at));
            let is_path = |text: &&str| *text == ":" || text.starts_with(|c: char| c.is_alphabetic() || c == '_');
            let is_called = rest.find(|text| !is_path(text)) == Some("!") && (is_path(&word));
            if is_called { Keyword::Macro } else { Keyword::Unknown }
        }
    }
}

/// The beginning of an item's body, and the end of the item.
fn end(tokens: &Tokens<'_>, item: &Item, to: usize) -> (usize, usize) {
    let needs_semicolon = matches!(item.keyword, Keyword::Type | Keyword::Use | Keyword::Stored);
    // Between angle brackets, braces contain a constant.
    let mut n_angles = 0_usize;
    let mut at = item.at;
    while at < to {
        match tokens.text(at) {
            ";" => return (at, at + 1),
            "{" if !needs_semicolon && (n_angles == 0 || item.keyword == Keyword::Macro) => {
                return (at, after_group(tokens, at, to));
            }
            "(" | "[" | "{" => {
                at = after_group(tokens, at, to);
                continue;
            }
            "<" => n_angles += 1,
            ">" if !is_arrow(tokens, at) => n_angles = n_angles.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    (to, to)
}

/// Whether the character at `at` ends an arrow.
fn is_arrow(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let is_after = |text: &str| before.is_some_and(|before| before.text == text);
    (is_after("-") || is_after("="))
        && before.zip(tokens.get(at)).is_some_and(|(before, token)| before.at + 1 == token.at)
}
