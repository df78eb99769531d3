//! The walk itself: the mutants of each form of expression, and the forms that are not mutated.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Attribute, Expr, ExprBinary, ExprCall, ExprClosure, ExprConst, ExprForLoop, ExprIf, ExprLit, ExprMatch,
    ExprMethodCall, ExprPath, ExprRange, ExprReference, ExprRepeat, ExprUnary, ExprWhile, ImplItemConst, ImplItemFn,
    ItemConst, ItemFn, ItemMod, ItemStatic, Lit, Macro, Pat, RangeLimits, Stmt, TraitItemFn, Type, UnOp,
};

use super::super::operators::{EXPRESSION_MACROS, INSTEAD_OF_CONSTANT, instead_of_literal};
use super::super::{Site, SiteKind};
use super::SiteFinder;
use super::parts::swapped;
use super::syntax::{has_let, is_for_tests};

impl<'ast> Visit<'ast> for SiteFinder<'_> {
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
        let is_removed = matches!(
            statement,
            Stmt::Expr(_, Some(_))
                | Stmt::Macro(_)
                | Stmt::Expr(Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_), None)
        );
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
            self.mutate_operator(binary);
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
