//! The forms of expression that have many mutants: operators, method calls, branches.

use syn::spanned::Spanned;
use syn::{BinOp, ExprBinary, ExprIf, ExprMethodCall};

use super::super::operators::{METHOD_RULES, SWAPPED_METHODS, imprecise_operator, instead_of_operator};
use super::super::{Site, SiteKind};
use super::SiteFinder;
use super::syntax::{gives_value, has_let, is_comparison};

impl SiteFinder<'_> {
    pub fn mutate_operator(&mut self, binary: &ExprBinary) {
        let (left, right) = (self.text(&binary.left).to_owned(), self.text(&binary.right).to_owned());
        let operator = self.text(&binary.op).to_owned();
        let is_assignment = operator.ends_with('=') && !is_comparison(&binary.op);
        for other in instead_of_operator(&binary.op) {
            let text =
                if is_assignment { format!("{left} {other} {right}") } else { format!("({left}) {other} ({right})") };
            self.replace(binary, format!("`{operator}` to `{other}`"), text);
        }
        if self.has_floats {
            for (mutation, other) in imprecise_operator(&binary.op) {
                let operator = operator.as_str();
                self.replace(
                    binary,
                    format!("`{operator}` {mutation}"),
                    other.replace("{left}", &left).replace("{right}", &right).replace("{operator}", operator),
                );
            }
        }
        if matches!(binary.op, BinOp::And(_) | BinOp::Or(_)) {
            self.replace(binary, format!("left side of `{operator}` alone"), left);
            self.replace(binary, format!("right side of `{operator}` alone"), right);
        }
    }

    /// Empties each branch of a statement, unless a constant condition has the same effect.
    pub fn empty_branches(&mut self, branch: &ExprIf) {
        if gives_value(&branch.then_branch) {
            return;
        }
        let mut bodies = Vec::new();
        if branch.else_branch.is_some() || has_let(&branch.cond) {
            bodies.push(("body emptied", branch.then_branch.span().byte_range()));
        }
        if let Some((_, other)) = &branch.else_branch {
            bodies.push(("else emptied", other.span().byte_range()));
        }
        let whole = branch.span().byte_range();
        for (mutation, body) in bodies {
            let text = [&self.source[whole.start..body.start], "{}", &self.source[body.end..whole.end]].concat();
            let site = Site { range: whole.clone(), kind: SiteKind::Statement };
            self.add(whole.start, site, mutation.to_owned(), text);
        }
    }

    pub fn mutate_method(&mut self, call: &ExprMethodCall) {
        let name = call.method.to_string();
        let (whole, written) = (call.span().byte_range(), self.text(call).to_owned());
        if let Some(other) = swapped(&name) {
            let range = call.method.span().byte_range();
            let text = [&self.source[whole.start..range.start], other, &self.source[range.end..whole.end]].concat();
            self.replace_wide(call, format!("`{name}` to `{other}`"), &text);
        }
        let receiver = self.text(&call.receiver).to_owned();
        let argument = call.args.first().map(|argument| self.text(argument).to_owned()).unwrap_or_default();
        for rule in &METHOD_RULES {
            let fits = rule.n_arguments == usize::MAX || rule.n_arguments == call.args.len();
            if !fits || !rule.methods.contains(&name.as_str()) {
                continue;
            }
            for (what, becomes) in rule.becomes {
                let parts = [("{call}", &written), ("{receiver}", &receiver), ("{argument}", &argument)];
                let text =
                    parts.iter().fold((*becomes).to_owned(), |text, (part, becomes)| text.replace(part, becomes));
                let mutation = format!("`{name}` {what}");
                if rule.changes_type {
                    self.replace_wide(call, mutation, &text);
                } else {
                    self.replace(call, mutation, text);
                }
            }
        }
    }
}

/// The method that is easily confused with this one.
pub fn swapped(name: &str) -> Option<&'static str> {
    SWAPPED_METHODS.iter().find_map(|(a, b)| match name {
        _ if name == *a => Some(*b),
        _ if name == *b => Some(*a),
        _ => None,
    })
}
