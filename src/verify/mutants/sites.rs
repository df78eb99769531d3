//! Where a Rust text can be mutated, and how: a walk over its functions. What it finds need not compile; that shows when it is built.
//!
//! Places that are no expressions of a running program are left alone: patterns, types, constants, lengths of arrays, attributes, tests.

use std::collections::BTreeMap;
use std::ops::Range;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Attribute, BinOp, Expr, ExprBinary, ExprCall, ExprClosure, ExprConst, ExprForLoop, ExprIf, ExprLit, ExprMatch,
    ExprMethodCall, ExprPath, ExprRange, ExprReference, ExprRepeat, ExprUnary, ExprWhile, ImplItemConst, ImplItemFn,
    ItemConst, ItemFn, ItemMod, ItemStatic, Lit, Macro, Pat, RangeLimits, Signature, Stmt, TraitItemFn, Type, UnOp,
};

use super::operators::{
    EXPRESSION_MACROS, INSTEAD_OF_CONSTANT, METHOD_RULES, SWAPPED_METHODS, imprecise_operator, instead_of_literal,
    instead_of_operator,
};
use super::{Identity, Site, SiteKind, TextMutant};

/// Every mutant of a Rust text, in the order in which they stand in it.
pub fn mutants(source: &str) -> syn::Result<Vec<TextMutant>> {
    let file: syn::File = syn::parse_str(source)?;
    let has_floats = source.contains("f64");
    let mut walk = Walk { source, has_floats, function: String::new(), wide: None, found: Vec::new() };
    walk.visit_file(&file);
    let mut found = walk.found;
    found.sort_by_key(|mutant| mutant.at);
    let mut n_alike = BTreeMap::new();
    for mutant in &mut found {
        let Identity { function, line, mutation, occurrence } = &mut mutant.identity;
        let n_seen = n_alike.entry((function.clone(), line.clone(), mutation.clone())).or_insert(0);
        *n_seen += 1;
        *occurrence = *n_seen;
    }
    Ok(found)
}

struct Walk<'a> {
    source: &'a str,
    /// Whether it calculates with floats, as far as its words tell.
    has_floats: bool,
    /// The function that is walked through; empty outside of any.
    function: String,
    /// The expression to be written twice where a part of it changes its type.
    wide: Option<(Range<usize>, SiteKind)>,
    found: Vec<TextMutant>,
}

impl Walk<'_> {
    fn text(&self, node: &impl Spanned) -> &str {
        &self.source[node.span().byte_range()]
    }

    /// A mutant that puts `text` in the place of a node.
    fn replace(&mut self, node: &impl Spanned, mutation: String, text: String) {
        let range = node.span().byte_range();
        self.add(range.start, Site { range, kind: SiteKind::Expression }, mutation, text);
    }

    /// A mutant that puts `text` in the place of a node, where the node's type changes.
    fn replace_wide(&mut self, node: &impl Spanned, mutation: String, text: &str) {
        let range = node.span().byte_range();
        let (whole, kind) = self.wide.clone().unwrap_or((range.clone(), SiteKind::Expression));
        let (before, after) = (&self.source[whole.start..range.start], &self.source[range.end..whole.end]);
        let text = format!("{before}{text}{after}");
        self.add(range.start, Site { range: whole, kind }, mutation, text);
    }

    fn add(&mut self, at: usize, site: Site, mutation: String, text: String) {
        if self.function.is_empty() {
            return;
        }
        let start = self.source[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let line = self.source[start..].lines().next().unwrap_or_default().trim().to_owned();
        let identity = Identity { function: self.function.clone(), line, mutation, occurrence: 0 };
        self.found.push(TextMutant { identity, at, site, text });
    }

    /// Walks through a part in which expressions that change their type have this one around them.
    fn within(&mut self, wide: Option<(Range<usize>, SiteKind)>, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.wide, wide);
        walk(self);
        self.wide = outer;
    }

    fn in_function(&mut self, signature: &Signature, attributes: &[Attribute], walk: impl FnOnce(&mut Self)) {
        if signature.constness.is_some() || is_for_tests(attributes) {
            return;
        }
        let outer = std::mem::replace(&mut self.function, signature.ident.to_string());
        self.within(None, walk);
        self.function = outer;
    }

    fn condition(&mut self, condition: &Expr) {
        if !has_let(condition) {
            for truth in ["true", "false"] {
                self.replace(condition, format!("condition to `{truth}`"), truth.to_owned());
            }
        }
    }
}

impl<'ast> Visit<'ast> for Walk<'_> {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
    fn visit_type(&mut self, _: &'ast Type) {}
    fn visit_item_const(&mut self, _: &'ast ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast ImplItemConst) {}
    fn visit_expr_const(&mut self, _: &'ast ExprConst) {}

    fn visit_pat(&mut self, pattern: &'ast Pat) {
        if let Pat::Guard(guarded) = pattern {
            self.condition(&guarded.guard);
            self.visit_expr(&guarded.guard);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.in_function(&function.sig, &function.attrs, |walk| walk.visit_block(&function.block));
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.in_function(&function.sig, &function.attrs, |walk| walk.visit_block(&function.block));
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        if let Some(block) = &function.default {
            self.in_function(&function.sig, &function.attrs, |walk| walk.visit_block(block));
        }
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        let is_known =
            called.path.segments.last().is_some_and(|name| EXPRESSION_MACROS.iter().any(|m| name.ident == m));
        if !is_known {
            return;
        }
        let list = syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated;
        let repeated = |input: syn::parse::ParseStream<'_>| -> syn::Result<(Expr, Expr)> {
            let item = input.parse()?;
            input.parse::<syn::Token![;]>()?;
            Ok((item, input.parse()?))
        };
        if let Ok(items) = called.parse_body_with(list) {
            items.iter().for_each(|item| self.visit_expr(item));
        } else if let Ok((item, length)) = called.parse_body_with(repeated) {
            self.visit_expr(&item);
            self.visit_expr(&length);
        }
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        let is_removed = match statement {
            Stmt::Expr(_, Some(_)) | Stmt::Macro(_) => true,
            Stmt::Expr(Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_), None) => true,
            _ => false,
        };
        if is_removed {
            let range = statement.span().byte_range();
            let site = Site { range, kind: SiteKind::Statement };
            self.add(site.range.start, site, "statement removed".to_owned(), String::new());
        }
        if let Stmt::Expr(Expr::If(branch), None) = statement {
            self.empty_branches(branch);
        }
        self.within(None, |walk| visit::visit_stmt(walk, statement));
    }

    fn visit_expr_binary(&mut self, binary: &'ast ExprBinary) {
        if !has_let(&binary.left) && !has_let(&binary.right) {
            let (left, right) = (self.text(&binary.left).to_owned(), self.text(&binary.right).to_owned());
            let operator = self.text(&binary.op).to_owned();
            let is_assignment = operator.ends_with('=') && !is_comparison(&binary.op);
            for other in instead_of_operator(&binary.op) {
                let text = if is_assignment {
                    format!("{left} {other} {right}")
                } else {
                    format!("({left}) {other} ({right})")
                };
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
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast ExprUnary) {
        match (&unary.op, &*unary.expr) {
            (UnOp::Neg(_), Expr::Lit(ExprLit { lit: lit @ (Lit::Int(_) | Lit::Float(_)), .. })) => {
                let written = self.text(unary).to_owned();
                for other in instead_of_literal(lit) {
                    self.replace(unary, format!("`{written}` to `-{other}`"), format!("(-{other})"));
                }
                return;
            }
            (UnOp::Not(_) | UnOp::Neg(_), operand) => {
                let (operator, operand) = (self.text(&unary.op).to_owned(), self.text(operand).to_owned());
                self.replace(unary, format!("`{operator}` removed"), operand);
            }
            _ => {}
        }
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_lit(&mut self, literal: &'ast ExprLit) {
        let written = self.text(literal).to_owned();
        for other in instead_of_literal(&literal.lit) {
            self.replace(literal, format!("`{written}` to `{}`", other.trim_matches(['(', ')'])), other);
        }
    }

    fn visit_expr_path(&mut self, path: &'ast ExprPath) {
        let name = path.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        let known =
            INSTEAD_OF_CONSTANT.iter().filter(|(constant, _)| *constant == name && path.path.segments.len() > 1);
        for other in known.flat_map(|(_, others)| *others) {
            let written = self.text(path).to_owned();
            let other = other.replace("{}", &written);
            self.replace(path, format!("`{written}` to `{other}`"), other);
        }
    }

    fn visit_expr_repeat(&mut self, repeat: &'ast ExprRepeat) {
        self.visit_expr(&repeat.expr);
    }

    fn visit_expr_if(&mut self, branch: &'ast ExprIf) {
        self.condition(&branch.cond);
        self.visit_expr(&branch.cond);
        self.within(None, |walk| walk.visit_block(&branch.then_branch));
        if let Some((_, other)) = &branch.else_branch {
            self.within(None, |walk| walk.visit_expr(other));
        }
    }

    fn visit_expr_while(&mut self, repeated: &'ast ExprWhile) {
        self.condition(&repeated.cond);
        self.visit_expr(&repeated.cond);
        self.within(None, |walk| walk.visit_block(&repeated.body));
    }

    fn visit_expr_for_loop(&mut self, repeated: &'ast ExprForLoop) {
        let whole = Some((repeated.span().byte_range(), SiteKind::Statement));
        self.within(whole, |walk| walk.visit_expr(&repeated.expr));
        self.within(None, |walk| walk.visit_block(&repeated.body));
    }

    fn visit_expr_match(&mut self, matched: &'ast ExprMatch) {
        let has_rest = matched.arms.last().is_some_and(|arm| matches!(arm.pat, Pat::Wild(_) | Pat::Ident(_)));
        if has_rest {
            let whole = matched.span().byte_range();
            for arm in &matched.arms[..matched.arms.len() - 1] {
                let range = arm.span().byte_range();
                let text = [&self.source[whole.start..range.start], &self.source[range.end..whole.end]].concat();
                let site = Site { range: whole.clone(), kind: SiteKind::Statement };
                self.add(range.start, site, "arm removed".to_owned(), text);
            }
        }
        self.within(None, |walk| visit::visit_expr_match(walk, matched));
    }

    fn visit_expr_closure(&mut self, closure: &'ast ExprClosure) {
        if closure.constness.is_none() {
            self.within(None, |walk| walk.visit_expr(&closure.body));
        }
    }

    fn visit_expr_reference(&mut self, reference: &'ast ExprReference) {
        let wide = self.wide.clone().or_else(|| match &*reference.expr {
            Expr::Index(_) => Some((reference.span().byte_range(), SiteKind::Expression)),
            _ => None,
        });
        self.within(wide, |walk| visit::visit_expr_reference(walk, reference));
    }

    fn visit_expr_range(&mut self, range: &'ast ExprRange) {
        if let Some(end) = &range.end {
            let start = range.start.as_ref().map_or("", |start| self.text(start));
            let (written, other) = match range.limits {
                RangeLimits::HalfOpen(_) => ("..", "..="),
                RangeLimits::Closed(_) => ("..=", ".."),
            };
            let text = format!("{start}{other}{}", self.text(end));
            self.replace_wide(range, format!("`{written}` to `{other}`"), &text);
        }
        visit::visit_expr_range(self, range);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(path) = &*call.func
            && let Some(name) = path.path.segments.last()
            && let Some(other) = swapped(&name.ident.to_string())
        {
            let (whole, range) = (call.span().byte_range(), name.ident.span().byte_range());
            let text = [&self.source[whole.start..range.start], other, &self.source[range.end..whole.end]].concat();
            self.replace(call, format!("`{}` to `{other}`", name.ident), text);
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let outermost = Some((call.span().byte_range(), SiteKind::Expression));
        let wide = self.wide.clone().or(outermost);
        self.within(wide.clone(), |walk| {
            walk.mutate_method(call);
            walk.visit_expr(&call.receiver);
        });
        // An argument is an expression of its own.
        self.within(None, |walk| call.args.iter().for_each(|argument| walk.visit_expr(argument)));
    }

    fn visit_expr(&mut self, expression: &'ast Expr) {
        let other = match expression {
            Expr::Break(leaving) if leaving.expr.is_none() && leaving.label.is_none() => ("break", "continue"),
            Expr::Continue(again) if again.label.is_none() => ("continue", "break"),
            _ => return visit::visit_expr(self, expression),
        };
        self.replace(expression, format!("`{}` to `{}`", other.0, other.1), other.1.to_owned());
    }
}

impl Walk<'_> {
    /// Each branch of a statement emptied, where a constant condition does not do the same.
    fn empty_branches(&mut self, branch: &ExprIf) {
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

    fn mutate_method(&mut self, call: &ExprMethodCall) {
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

/// The method that may be written for this one by mistake.
fn swapped(name: &str) -> Option<&'static str> {
    SWAPPED_METHODS.iter().find_map(|(a, b)| match name {
        _ if name == *a => Some(*b),
        _ if name == *b => Some(*a),
        _ => None,
    })
}

fn is_comparison(operator: &BinOp) -> bool {
    use BinOp::{Eq, Ge, Gt, Le, Lt, Ne};
    matches!(operator, Lt(_) | Le(_) | Gt(_) | Ge(_) | Eq(_) | Ne(_))
}

/// Whether a condition binds names, which no other expression can.
fn has_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(ExprBinary { left, op: BinOp::And(_), right, .. }) => has_let(left) || has_let(right),
        _ => false,
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg_test = || attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "test");
        attribute.path().is_ident("test") || (attribute.path().is_ident("cfg") && is_cfg_test())
    })
}
