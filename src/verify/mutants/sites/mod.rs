//! Finds the sites of a Rust text that can be mutated, and their mutations, by walking its functions. A mutant need not compile; building it shows
//! that.
//!
//! Only expressions that run are mutated: not patterns, types, constants, lengths of arrays, attributes or tests.

mod parts;
mod syntax;
mod walk;

use std::collections::BTreeMap;
use std::ops::Range;

use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{Attribute, Expr, Signature};

use super::{MutantIdentity, Site, SiteKind, TextMutant};
use syntax::{has_let, is_for_tests};

/// Every mutant of a Rust text, in the order of the text.
pub fn mutants(source: &str) -> syn::Result<Vec<TextMutant>> {
    let file: syn::File = syn::parse_str(source)?;
    let has_floats = source.contains("f64");
    let mut walk = SiteFinder { source, has_floats, function: String::new(), wide: None, found: Vec::new() };
    walk.visit_file(&file);
    let mut found = walk.found;
    found.sort_by_key(|mutant| mutant.at);
    let mut n_alike = BTreeMap::new();
    for mutant in &mut found {
        let MutantIdentity { function, line, mutation, occurrence } = &mut mutant.identity;
        let n_seen = n_alike.entry((function.clone(), line.clone(), mutation.clone())).or_insert(0);
        *n_seen += 1;
        *occurrence = *n_seen;
    }
    Ok(found)
}

struct SiteFinder<'a> {
    source: &'a str,
    /// Whether the text calculates with floats, judging by its words.
    has_floats: bool,
    /// The function that is being walked; empty outside of any.
    function: String,
    /// The expression that must be written twice if a part of it changes its type.
    wide: Option<(Range<usize>, SiteKind)>,
    found: Vec<TextMutant>,
}

impl SiteFinder<'_> {
    fn text(&self, node: &impl Spanned) -> &str {
        &self.source[node.span().byte_range()]
    }

    /// Adds a mutant that replaces a node by `text`.
    fn replace(&mut self, node: &impl Spanned, mutation: String, text: String) {
        let range = node.span().byte_range();
        self.add(range.start, Site { range, kind: SiteKind::Expression }, mutation, text);
    }

    /// Adds a mutant that replaces a node by `text` of another type.
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
        let identity = MutantIdentity { function: self.function.clone(), line, mutation, occurrence: 0 };
        self.found.push(TextMutant { identity, at, site, text });
    }

    /// Walks a part in which expressions that change their type are written twice together with this one.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the mutants of a function's body: the replacements of their sites.
    fn check(body: &str, expected: &[&str]) {
        let source = format!("fn f() {{ {body} }}");
        let found = mutants(&source).unwrap();
        let spelt: Vec<String> =
            found.iter().map(|mutant| format!("{}: {}", mutant.identity.mutation, mutant.text)).collect();
        assert_eq!(spelt, expected, "{body}");
    }

    #[test]
    fn operators_have_their_neighbours() {
        check("a < b", &["`<` to `<=`: (a) <= (b)", "`<` to `>=`: (a) >= (b)"]);
        check("a += b", &["`+=` to `-=`: a -= b"]);
        check(
            "a && !b",
            &[
                "`&&` to `||`: (a) || (!b)",
                "left side of `&&` alone: a",
                "right side of `&&` alone: !b",
                "`!` removed: b",
            ],
        );
    }

    #[test]
    fn constants_go_up_and_down() {
        check("7_u8", &["`7_u8` to `8u8`: 8u8", "`7_u8` to `6u8`: 6u8"]);
        check("0", &["`0` to `1`: 1"]);
        check("-1.5", &["`-1.5` to `-(2.5)`: (-(2.5))", "`-1.5` to `-(0.5)`: (-(0.5))"]);
        check("true", &["`true` to `false`: false"]);
        check("b'a'", &["`b'a'` to `98_u8`: 98_u8", "`b'a'` to `96_u8`: 96_u8"]);
        check("i64::MAX", &["`i64::MAX` to `(i64::MAX - 1 as _)`: (i64::MAX - 1 as _)"]);
    }

    #[test]
    fn branches_are_dropped() {
        let conditions = ["condition to `true`: true", "condition to `false`: false"];
        check("if a { b } else { c }", &conditions);
        check("if a {} else { b }; c", &["statement removed: ", conditions[0], conditions[1]]);
        check("if let A(x) = a { b; } c", &["body emptied: if let A(x) = a {}", "statement removed: "]);
        check(
            "match a { 1 => b, x if c => d, _ => e }",
            &[
                "arm removed: match a {  x if c => d, _ => e }",
                "arm removed: match a { 1 => b,  _ => e }",
                conditions[0],
                conditions[1],
            ],
        );
        check(
            "while a { break }",
            &["statement removed: ", conditions[0], conditions[1], "`break` to `continue`: continue"],
        );
    }

    #[test]
    fn what_changes_its_type_has_more_around_it() {
        check(
            "for i in (a..b).rev() {}",
            &["statement removed: ", "`rev` removed: for i in (a..b) {}", "`..` to `..=`: for i in (a..=b).rev() {}"],
        );
        check("g(&mut a[..b])", &["`..` to `..=`: &mut a[..=b]"]);
        check("(a..b).map(g).sum()", &["`..` to `..=`: (a..=b).map(g).sum()"]);
    }

    #[test]
    fn methods_are_swapped_and_left_out() {
        check("a.max(b)", &["`max` to `min`: a.min(b)", "`max` removed: a", "`max` replaced by its argument: b"]);
        check("a.total_cmp(b)", &["`total_cmp` reversed: (a.total_cmp(b)).reverse()"]);
        check(
            "vec![a.len(); 2]",
            &["`len` plus 1: (a.len() + 1)", "`len` minus 1: (a.len() - 1)", "`2` to `3`: 3", "`2` to `1`: 1"],
        );
    }

    #[test]
    fn what_is_no_expression_of_a_running_program_is_left_alone() {
        for source in [
            "const A: usize = 1 + 1; static B: [u8; 2] = [1, 2];",
            "const fn f() -> i64 { 1 + 1 }",
            "fn f(x: [u8; 2]) { let [0..=3, y] = x else { g() }; }",
            "fn f() { let x = [a; 128]; const N: usize = 2; }",
            "#[cfg(test)] mod tests { fn f() -> i64 { 1 } }",
            "#[test] fn f() { g(1); }",
            "macro_rules! m { () => { 1 + 1 } } fn f() { let x = m!(1); }",
            "struct S<const N: usize = 3>; impl S<4> { const A: i64 = 5; }",
        ] {
            assert_eq!(mutants(source).unwrap(), [], "{source}");
        }
        assert!(mutants("fn f( {").is_err());
    }

    #[test]
    fn a_mutant_is_known_by_its_function_and_line() {
        let source =
            "fn other() {}\nimpl S {\n    fn é(&self) -> i64 {\n        // ü\n        self.a * 2 + 2\n    }\n}\n";
        let found = mutants(source).unwrap();
        let up: Vec<&MutantIdentity> =
            found.iter().map(|mutant| &mutant.identity).filter(|identity| identity.mutation == "`2` to `3`").collect();
        assert_eq!(up.len(), 2);
        assert!(up.iter().all(|identity| identity.function == "é" && identity.line == "self.a * 2 + 2"));
        assert_eq!((up[0].occurrence, up[1].occurrence), (1, 2));
    }

    #[test]
    fn floats_are_compared_with_a_tolerance() {
        let found = mutants("fn f(a: f64, b: f64) -> bool { a / 2.0 > b }").unwrap();
        let has = |text: &str| found.iter().any(|mutant| mutant.text == text);
        assert!(has("(a / 2.0) > (b) + 1e-6") && has("(a / 2.0) > (b) - 1e-6") && has("(a) / ((2.0) + 1e-7)"));
    }
}
