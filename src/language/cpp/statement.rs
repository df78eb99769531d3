//! What the scan knows of the statement that it is in, and of the brackets of a text: each token is looked at once for it.

use super::text::Tokens;

/// What is known of the statement that the scan is in, so that none of its tokens is looked at again for each bracket.
#[derive(Default)]
pub struct Statement {
    pub start: usize,
    /// Where it begins after a `template <…>`.
    pub after_template: usize,
    /// The tokens before this one are counted in below.
    seen: usize,
    pub has_equals: bool,
    pub has_function: bool,
    pub has_void: bool,
    /// Has a `*` or a `<`, so that `void` is not all that it returns.
    pub is_compound: bool,
}

impl Statement {
    /// The statement that begins at `start`, perhaps with a `template <…>`.
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

    /// Counts in what stands in the statement before `end`.
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

/// For each open round bracket the one that closes it, 0 if none does: a semicolon and a brace end what is open since the last brace.
pub fn closings(tokens: &Tokens<'_>) -> Vec<u32> {
    let mut closings = vec![0; tokens.len()];
    // Places of open round brackets; none for a brace.
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
