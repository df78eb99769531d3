//! Tracks the current statement of the scan, and matches the brackets of a text. Each token is visited once for that.

use super::text::Tokens;

/// Facts about the current statement, kept so that its tokens are not visited again for each bracket.
#[derive(Default)]
pub struct Statement {
    pub start: usize,
    /// Its beginning, after a `template <…>`.
    pub after_template: usize,
    /// The tokens before this one are included in the facts below.
    seen: usize,
    pub has_equals: bool,
    pub has_function: bool,
    pub has_void: bool,
    /// It contains a `*` or a `<`, so `void` is not its whole return type.
    pub is_compound: bool,
}

impl Statement {
    /// The statement that begins at `start`, possibly with a `template <…>`.
    pub fn at(tokens: &Tokens<'_>, start: usize) -> Statement {
        let mut at = start;
        while tokens.text(at) == "template" {
            let mut depth = 0_usize;
            at += 1;
            while !matches!(tokens.text(at), "" | ";" | "{" | "}") {
                match tokens.text(at) {
                    "<" => depth += 1,
                    ">" => depth = depth.saturating_sub(1),
                    _ => {}
                }
                at += 1;
                if depth == 0 {
                    break;
                }
            }
        }
        Statement { start, after_template: at, seen: at, ..Statement::default() }
    }

    /// Includes the tokens of the statement before `end`.
    pub fn look_up_to(&mut self, tokens: &Tokens<'_>, end: usize) {
        for at in self.seen..end {
            match tokens.text(at) {
                "=" => self.has_equals = true,
                "function" => self.has_function = true,
                "void" => self.has_void = true,
                "*" | "<" => self.is_compound = true,
                _ => {}
            }
        }
        self.seen = self.seen.max(end);
    }
}

/// For each open parenthesis its closing one, 0 if there is none. A semicolon or a brace ends all that were opened since the last brace.
pub fn closings(tokens: &Tokens<'_>) -> Vec<u32> {
    let mut closings = vec![0; tokens.len()];
    // Positions of open parentheses; `None` for a brace.
    let mut open: Vec<Option<u32>> = Vec::new();
    for at in 0..tokens.len() {
        match tokens.text(at) {
            "(" => open.push(Some(at as u32)),
            "{" => open.push(None),
            ")" => {
                if let Some(Some(opened)) = open.last() {
                    closings[*opened as usize] = at as u32;
                    open.pop();
                }
            }
            mark @ (";" | "}") => {
                while let Some(Some(_)) = open.last() {
                    open.pop();
                }
                if mark == "}" {
                    open.pop();
                }
            }
            _ => {}
        }
    }
    closings
}
