//! Tests that `scan` finds what a full parse finds: on Kata's own files, on solutions, and on texts assembled from items.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use syn::{Attribute, Fields, ImplItem, Item, ItemImpl, Safety, Signature, TraitItem, Type, UseTree, Visibility};

use super::on_own_stack;
use super::scan::scan;
use super::text::tokens;

/// A function: its path, whether it is public, has a receiver and is special, and its numbers of parameters and of generics.
type Function = (String, bool, bool, bool, usize, usize);

/// The facts that are compared: the functions, the expression that makes a `Solution`, and whether the file lacks one.
type Facts = (Vec<Function>, String, bool);

fn parsed(source: &str) -> Option<Facts> {
    let file = syn::parse_file(source).ok()?;
    let names = solution_names(&file.items);
    let (mut functions, mut has_impl) = (Vec::new(), false);
    for item in &file.items {
        match item {
            Item::Fn(item) if !is_for_tests(&item.attrs) => {
                functions.push(function(&item.sig, None, !matches!(item.vis, Visibility::Inherited)));
            }
            Item::Impl(block) if is_one_of(&block.self_ty, &names) => {
                has_impl = true;
                methods(block, &file.items, &mut functions);
            }
            _ => {}
        }
    }
    let lacks_solution = has_impl && !defined_names(&file.items).contains("Solution");
    let solution = solution(&file.items, &names, (&functions, lacks_solution));
    Some((functions, solution, lacks_solution))
}

fn function(signature: &Signature, block: Option<&ItemImpl>, is_public: bool) -> Function {
    let path = format!("{}{}", if block.is_some() { "Solution::" } else { "" }, signature.ident);
    let takes_self = signature.receiver().is_some();
    let is_special = matches!(signature.safety, Safety::Unsafe(_)) || signature.abi.is_some();
    let n_generics = signature.generics.params.len() + block.map_or(0, |block| block.generics.params.len());
    (path, is_public, takes_self, is_special, signature.inputs.len() - usize::from(takes_self), n_generics)
}

/// `Solution`, and the type that it is an alias of.
fn solution_names(items: &[Item]) -> Vec<String> {
    let mut names = vec!["Solution".to_owned()];
    for item in items {
        if let Item::Type(alias) = item
            && alias.ident == "Solution"
            && let Some(name) = last_name(&alias.ty)
        {
            names.push(name);
        }
    }
    names
}

/// The names of the types that a file defines.
fn defined_names(items: &[Item]) -> HashSet<String> {
    let mut names = HashSet::new();
    for item in items {
        match item {
            Item::Struct(item) => drop(names.insert(item.ident.to_string())),
            Item::Enum(item) => drop(names.insert(item.ident.to_string())),
            Item::Union(item) => drop(names.insert(item.ident.to_string())),
            Item::Type(item) => drop(names.insert(item.ident.to_string())),
            Item::Use(item) => imported_names(&item.tree, &mut names),
            _ => {}
        }
    }
    names
}

fn imported_names(tree: &UseTree, names: &mut HashSet<String>) {
    match tree {
        UseTree::Path(path) => imported_names(&path.tree, names),
        UseTree::Name(name) => drop(names.insert(name.ident.to_string())),
        UseTree::Rename(rename) => drop(names.insert(rename.rename.to_string())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| imported_names(tree, names)),
        _ => {}
    }
}

/// An expression that makes a `Solution`: by its constructor, or as its definition allows.
fn solution(items: &[Item], names: &[String], (functions, lacks_solution): (&[Function], bool)) -> String {
    if functions.iter().any(|(path, _, takes_self, _, n, _)| path == "Solution::new" && !takes_self && *n == 0) {
        return "Solution::new()".to_owned();
    }
    if lacks_solution {
        return "Solution".to_owned();
    }
    let made = items.iter().find_map(|item| match item {
        Item::Struct(item) if names.iter().any(|name| item.ident == name) && item.fields.is_empty() => {
            Some("Solution {}".to_owned())
        }
        Item::Enum(item) if names.iter().any(|name| item.ident == name) => {
            let plain = item.variants.iter().find(|variant| matches!(variant.fields, Fields::Unit))?;
            Some(format!("Solution::{}", plain.ident))
        }
        _ => None,
    });
    made.unwrap_or_else(|| "<Solution as ::std::default::Default>::default()".to_owned())
}

fn last_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

fn is_one_of(ty: &Type, names: &[String]) -> bool {
    last_name(ty).is_some_and(|name| names.contains(&name))
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    let is_test_only = |attribute: &Attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    };
    attributes.iter().any(|attribute| attribute.path().is_ident("test") || is_test_only(attribute))
}

fn methods(block: &ItemImpl, items: &[Item], functions: &mut Vec<Function>) {
    let mut own = HashSet::new();
    for item in &block.items {
        if let ImplItem::Fn(method) = item
            && !is_for_tests(&method.attrs)
        {
            let is_public = block.trait_.is_some() || !matches!(method.vis, Visibility::Inherited);
            functions.push(function(&method.sig, Some(block), is_public));
            own.insert(method.sig.ident.to_string());
        }
    }
    let implemented = block.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    for item in items {
        let Item::Trait(of) = item else { continue };
        for item in of.items.iter().filter(|_| implemented.is_some_and(|segment| segment.ident == of.ident)) {
            if let TraitItem::Fn(method) = item
                && method.default.is_some()
                && !own.contains(&method.sig.ident.to_string())
            {
                functions.push(function(&method.sig, Some(block), true));
            }
        }
    }
}

fn scanned(source: &str, spellings: &[String]) -> Facts {
    let tokens = tokens(source);
    assert!(tokens.is_whole, "{source}");
    let found = scan(&tokens, spellings);
    assert!(found.is_understood && found.too_long.is_none(), "{source}");
    let functions = found.entries.iter().map(|entry| {
        let n_generics = entry.generics.iter().map(|generics| generics.params.len()).sum();
        (entry.path(), entry.is_public, entry.takes_self, entry.is_special, entry.parameters.len(), n_generics)
    });
    (functions.collect(), found.solution.clone(), found.lacks_solution)
}

/// Compares the two on a text that the full parser accepts; returns `false` if it does not.
fn check(source: &str) -> bool {
    let Some(expected) = parsed(source) else { return false };
    let spellings: HashSet<String> =
        expected.0.iter().filter_map(|(path, ..)| path.rsplit("::").next()).map(str::to_owned).collect();
    let mut found = scanned(source, &spellings.into_iter().collect::<Vec<_>>());
    // The scan keeps only this many functions with one name.
    found.0.resize_with(expected.0.len().max(found.0.len()), || (String::new(), false, false, false, 0, 0));
    for (found, expected) in found.0.iter().zip(&expected.0).take(64) {
        assert_eq!(found, expected, "{source}");
    }
    assert_eq!((found.1, found.2), (expected.1, expected.2), "{source}");
    true
}

/// The text with its first type that has an `impl` renamed to `Solution`.
fn with_solution(source: &str) -> Option<String> {
    let file = syn::parse_file(source).ok()?;
    let name = file.items.iter().find_map(|item| match item {
        Item::Impl(block) if block.trait_.is_none() => last_name(&block.self_ty),
        _ => None,
    })?;
    let (mut text, mut from) = (String::new(), 0);
    for token in tokens(source).iter().filter(|token| token.text == name) {
        text.push_str(&source[from..token.at]);
        text.push_str("Solution");
        from = token.at + token.text.len();
    }
    Some(text + &source[from..])
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn files_are_scanned_as_they_are_parsed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    ["src", "solutions", "problems", "tests"].iter().for_each(|folder| files(&root.join(folder), &mut paths));
    // As the judge reads them.
    let texts = paths.iter().filter_map(|path| fs::read_to_string(path).ok());
    let texts = texts.map(|text| text.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
    let n_compared = on_own_stack(|| {
        texts.filter(|text| check(text) | with_solution(text).is_some_and(|text| check(&text))).count()
    });
    assert!(n_compared > 100, "{n_compared}");
}

/// Items in unusual form, with a place for other items.
const ITEMS: [&str; 28] = [
    "#[cfg(test)] fn a() {}",
    "#[test] pub fn b() {}",
    "#[cfg(not(test))] pub(crate) fn c<const N: usize>(x: [u8; { N }]) -> A<{ 1 + 2 }> where A<{ 3 }>: B, { if x < y { } }",
    "pub(in super::x) unsafe extern \"C\" fn d(self_: u8) -> impl Fn(u8) -> fn(u8) -> u8 { |x| x }",
    "async fn e<'a, T: ?Sized + for<'b> Fn(&'b u8) -> Vec<Vec<T>>>(&'a x: &'a T) {}",
    "const fn g() -> u8 { 1 << 2 >> 1 } ;",
    "impl<const N: usize> Solution<{ N }> { pub fn h(self: &Self) {} fn i() { loop { break } } const X: u8 = { 1 }; m! { } }",
    "impl<T> Trait<T> for Solution where T: Into<Vec<T>> { fn j(&mut self, _: u8) {} type A = [u8; { 2 }]; }",
    "trait Trait<T = Vec<u8>> { fn j(&mut self, x: u8); fn k(&self) -> u8 { 1 } const N: usize = 3; }",
    "unsafe auto trait L {}",
    "struct Solution;",
    "struct Solution();",
    "struct Solution<T>(Vec<T>) where T: Copy;",
    "pub struct Solution<const N: usize = { 3 }> { #[x] a: u8 }",
    "enum Solution { #[a(b)] A(u8) = 2, B { x: u8 }, #[default] C = 1, D }",
    "union Solution { a: u8 }",
    "type Solution = a::Foo<Vec<u8>>; struct Foo {}",
    "use a::{self, b::Solution as S, c::*, d::{Solution}};",
    "use a::B as Solution;",
    "macro_rules! fn_ { ($x:ident) => { fn $x() {} }; }",
    "thread_local!(static A: u8 = 1);",
    "a::b! { fn l() {} }",
    "mod m { fn n() {} impl Solution { fn o() {} } }",
    "extern \"C\" { fn p(x: u8); }",
    "static mut Q: fn(u8) -> [u8; 2] = { |_| [1, 2] };",
    "const _: () = { fn r() {} };",
    "extern crate alloc; #![allow(x)]",
    "impl Solution { pub fn new() -> Self { Solution } #[cfg(test)] fn s() {} } // fn t() {",
];

#[test]
fn items_in_any_order_are_scanned_as_they_are_parsed() {
    let items = prop::sample::subsequence(ITEMS.to_vec(), 0..7).prop_shuffle();
    let config = Config { cases: 2000, failure_persistence: None, ..Config::default() };
    let mut n_compared = 0;
    let counted = std::cell::RefCell::new(&mut n_compared);
    TestRunner::new(config)
        .run(&items, |items| {
            **counted.borrow_mut() += usize::from(check(&items.join("\n")));
            Ok(())
        })
        .unwrap();
    assert!(n_compared > 1000, "{n_compared}");
}
