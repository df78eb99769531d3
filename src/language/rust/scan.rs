//! What a Rust file defines, by parsing it: functions at its top level, and those of `Solution`.

use std::collections::HashSet;

use quote::ToTokens;
use syn::{
    Attribute, Fields, FnArg, Generics, ImplItem, Item, ItemImpl, Safety, Signature, TraitItem, Type, UseTree,
    Visibility,
};

/// A function that could be called.
pub struct Entry {
    pub name: String,
    /// An associated function of `Solution`.
    pub is_method: bool,
    pub is_public: bool,
    /// Has a receiver, in any form.
    pub takes_self: bool,
    /// Is called in another way than plain functions are: `unsafe`, or `extern "C"`.
    pub is_special: bool,
    /// Is `unsafe`.
    pub is_risky: bool,
    /// The parameters' types, the receiver left out.
    pub parameters: Vec<Type>,
    /// `None` if it returns nothing.
    pub result: Option<Type>,
    /// Its own, and those of its `impl`.
    pub generics: Vec<Generics>,
}

impl Entry {
    /// Whether its types are left open: it must be told them before it can be handed on.
    pub fn is_generic(&self) -> bool {
        let has_impl = |ty: &Type| ty.to_token_stream().to_string().split(' ').any(|word| word == "impl");
        self.generics
            .iter()
            .any(|generics| generics.type_params().next().is_some() || generics.const_params().next().is_some())
            || self.parameters.iter().any(has_impl)
    }

    pub fn path(&self) -> String {
        if self.is_method { format!("Solution::{}", self.name) } else { self.name.clone() }
    }
}

#[derive(Default)]
pub struct Found {
    pub entries: Vec<Entry>,
    /// An expression that makes a `Solution`.
    pub solution: String,
    /// Has an `impl Solution`, and no `Solution`: the judge of the original supplies it.
    pub lacks_solution: bool,
}

impl Found {
    /// The function that is meant: one that can be called with so many arguments and answers; one that can be seen from outside its `impl`;
    /// one of an earlier spelling; a plain function before a method. If none can be called, one of which to say why.
    pub fn entry(&self, spellings: &[String], n_parameters: usize) -> Option<&Entry> {
        let rank = |entry: &&Entry| spellings.iter().position(|spelling| *spelling == entry.name);
        let named: Vec<&Entry> = self.entries.iter().filter(|entry| rank(entry).is_some()).collect();
        let mut able: Vec<&Entry> = named.clone();
        able.retain(|entry| entry.parameters.len() == n_parameters && entry.result.is_some());
        if able.iter().any(|entry| entry.is_method && entry.is_public) {
            able.retain(|entry| !entry.is_method || entry.is_public);
        }
        let meant = able.into_iter().min_by_key(|entry| (rank(entry), entry.is_method));
        meant.or_else(|| named.into_iter().min_by_key(|entry| (entry.is_method, rank(entry))))
    }

    pub fn described(&self) -> String {
        let names: Vec<String> = self.entries.iter().map(|entry| format!("`{}`", entry.path())).collect();
        if names.is_empty() {
            "the file defines no function there".to_owned()
        } else {
            format!("the file defines {}", names.join(", "))
        }
    }
}

/// `None` if the file cannot be parsed.
pub fn scan(source: &str) -> Option<Found> {
    let file = syn::parse_file(source).ok()?;
    let names = solution_names(&file.items);
    let mut found = Found::default();
    let mut has_impl = false;
    for item in &file.items {
        match item {
            Item::Fn(function) if !is_for_tests(&function.attrs) => {
                found.entries.push(entry(&function.sig, None, is_public(&function.vis)));
            }
            Item::Impl(block) if is_one_of(&block.self_ty, &names) => {
                has_impl = true;
                found.entries.extend(methods(block, &file.items));
            }
            _ => {}
        }
    }
    found.lacks_solution = has_impl && !defined_names(&file.items).contains("Solution");
    found.solution = solution(&file.items, &names, &found);
    Some(found)
}

/// `Solution`, and the type that it is another name of.
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

/// The names that a file gives to types.
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

/// An expression that makes a `Solution`: what it has for that, or what its definition allows.
fn solution(items: &[Item], names: &[String], found: &Found) -> String {
    let has_new =
        |entry: &Entry| entry.is_method && entry.name == "new" && !entry.takes_self && entry.parameters.is_empty();
    if found.entries.iter().any(has_new) {
        return "Solution::new()".to_owned();
    }
    if found.lacks_solution {
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

fn is_public(visibility: &Visibility) -> bool {
    !matches!(visibility, Visibility::Inherited)
}

/// The functions of an `impl`, with those that a trait of the file adds to it.
fn methods(block: &ItemImpl, items: &[Item]) -> Vec<Entry> {
    let is_trait = block.trait_.is_some();
    let mut methods = Vec::new();
    for item in &block.items {
        if let ImplItem::Fn(method) = item
            && !is_for_tests(&method.attrs)
        {
            methods.push(entry(&method.sig, Some(block), is_trait || is_public(&method.vis)));
        }
    }
    let implemented = block.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    let of_trait = items.iter().filter_map(|item| match item {
        Item::Trait(item) if implemented.is_some_and(|segment| segment.ident == item.ident) => Some(&item.items),
        _ => None,
    });
    for item in of_trait.flatten() {
        if let TraitItem::Fn(method) = item
            && method.default.is_some()
            && !methods.iter().any(|own| method.sig.ident == own.name)
        {
            methods.push(entry(&method.sig, Some(block), true));
        }
    }
    methods
}

fn entry(signature: &Signature, block: Option<&ItemImpl>, is_public: bool) -> Entry {
    let typed = |argument: &FnArg| match argument {
        FnArg::Typed(typed) => Some((*typed.ty).clone()),
        FnArg::Receiver(_) => None,
    };
    let result = match &signature.output {
        syn::ReturnType::Type(_, ty) if !matches!(&**ty, Type::Tuple(tuple) if tuple.elems.is_empty()) => {
            Some((**ty).clone())
        }
        _ => None,
    };
    let of_block = block.map(|block| block.generics.clone());
    let is_risky = matches!(signature.safety, Safety::Unsafe(_));
    Entry {
        name: signature.ident.to_string(),
        is_method: block.is_some(),
        is_public,
        takes_self: signature.receiver().is_some(),
        is_special: is_risky || signature.abi.is_some(),
        is_risky,
        parameters: signature.inputs.iter().filter_map(typed).collect(),
        result,
        generics: of_block.into_iter().chain([signature.generics.clone()]).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(source: &str) -> String {
        let spellings = ["heap_sort".to_owned(), "sort_array".to_owned()];
        scan(source).unwrap().entry(&spellings, 1).unwrap().path()
    }

    #[test]
    fn functions_and_methods_are_found() {
        let found = scan(
            "fn helper(x: &[i64]) {}\nimpl Solution { pub fn sort_array(&self, nums: Vec<i32>) -> Vec<i32> { nums } }",
        )
        .unwrap();
        assert_eq!(found.described(), "the file defines `helper`, `Solution::sort_array`");
        let entry = found.entry(&["sort_array".to_owned()], 1).unwrap();
        assert_eq!(entry.parameters.len(), 1);
        assert!(entry.takes_self && found.lacks_solution);
        assert_eq!(found.solution, "Solution");
    }

    #[test]
    fn the_function_that_can_be_called_is_meant() {
        let entry = "pub fn sort_array(mut nums: Vec<i32>) -> Vec<i32> { nums }";
        let helper = "fn heap_sort(nums: &mut Vec<i32>) {}";
        assert_eq!(meant(&format!("impl Solution {{ {entry} {helper} }}")), "Solution::sort_array");
        assert_eq!(meant(&format!("impl Solution {{ {entry} }} {helper}")), "Solution::sort_array");
        assert_eq!(meant(&format!("{helper} {entry}")), "sort_array");
        let helper = "fn heap_sort(nums: Vec<i32>) -> bool { true }";
        assert_eq!(meant(&format!("impl Solution {{ {helper} {entry} }}")), "Solution::sort_array");
        assert_eq!(meant(&format!("{entry} {helper}")), "heap_sort");
        assert_eq!(meant("fn sort_array() -> u8 { 1 } fn heap_sort() {}"), "heap_sort");
    }

    #[test]
    fn a_solution_of_any_kind_is_known() {
        for (definition, expected) in [
            ("struct Solution;", "Solution {}"),
            ("enum Solution { A(u8), B }", "Solution::B"),
            ("struct Foo; type Solution = Foo;", "Solution {}"),
            ("#[derive(Default)] struct Solution { n: u8 }", "<Solution as ::std::default::Default>::default()"),
            ("use imp::{self, Solution};", "<Solution as ::std::default::Default>::default()"),
        ] {
            let found = scan(&format!("{definition} impl Solution {{ fn f(&self) {{}} }}")).unwrap();
            assert_eq!((found.solution.as_str(), found.lacks_solution), (expected, false), "{definition}");
        }
    }

    #[test]
    fn what_cannot_be_parsed_is_left_to_the_compiler() {
        assert!(scan("fn f( {").is_none());
    }
}
