//! Scans what a Rust file defines: functions at its top level, and those of `Solution`. Only the signatures of candidate functions are parsed, and
//! only up to a certain size, since the parser recurses into nested types.

use std::collections::{HashMap, HashSet};

use quote::ToTokens;
use syn::{FnArg, Generics, ItemImpl, Safety, Signature, Type};

use super::items::{Item, Keyword, items};
use super::listing::Listing;
use super::solution::{defines_solution, solution, solution_names};
use super::text::Tokens;
use crate::language::naming::Spellings;

/// The most tokens of a signature, or of the head of an `impl`, that are parsed.
pub const MOST_TOKENS: usize = 1000;
/// The most functions with wanted names that are examined.
pub const MOST_ENTRIES: usize = 64;
/// The most times that a trait's own methods are examined; it adds them to each type that it is implemented for.
const MOST_MEETINGS: usize = 8;

/// What a file contains under the wanted names.
pub enum Meant<'a> {
    Entry(&'a Entry),
    /// The name occurs, but no function with it was found.
    Word(&'a str),
    Missing,
}

/// A function that may be the submission's.
pub struct Entry {
    pub name: String,
    /// An associated function of `Solution`.
    pub is_method: bool,
    pub is_public: bool,
    /// It has a receiver, in any form.
    pub takes_self: bool,
    /// It is not called like a plain function: it is `unsafe` or `extern "C"`.
    pub is_special: bool,
    /// Is `unsafe`.
    pub is_risky: bool,
    /// The types of the parameters, without the receiver.
    pub parameters: Vec<Type>,
    /// `None` if it returns nothing.
    pub result: Option<Type>,
    /// Its own generics and those of its `impl`.
    pub generics: Vec<Generics>,
    /// Whether its body prints.
    pub prints: bool,
    /// The position in the text at which its body mentions `stdin`.
    pub reads_at: Option<usize>,
}

impl Entry {
    /// Whether its types are generic: they must be made concrete before it can be passed on.
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
    /// The functions with wanted names.
    pub entries: Vec<Entry>,
    /// An expression that makes a `Solution`.
    pub solution: String,
    /// It has an `impl Solution` and no `Solution`: on the original site the judge supplies that.
    pub lacks_solution: bool,
    /// The first wanted function whose signature is too long to be parsed.
    pub too_long: Option<String>,
    /// Whether every item, and every signature that was examined, is valid Rust.
    pub is_understood: bool,
    /// Names for a message.
    pub listing: Listing,
    pub has_new: bool,
}

impl Found {
    /// Picks the function to call, preferring in order: right arity and a result; visible; earlier spelling; free function before method. If none
    /// fits, the one to name in the error.
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

    /// The function with one of these spellings. The other spellings belong to helpers if a usual one occurs anywhere in the file: a macro may
    /// define it, or it may be imported from a module.
    pub fn meant<'a>(&'a self, tokens: &Tokens<'_>, spellings: &'a Spellings, n_parameters: usize) -> Meant<'a> {
        let tiers = [&spellings.usual, &spellings.others].into_iter();
        let mut found = tiers.filter_map(|names| {
            let entry = self.entry(names, n_parameters).map(Meant::Entry);
            entry.or_else(|| names.iter().find(|name| tokens.has_word(name)).map(|name| Meant::Word(name)))
        });
        found.next().unwrap_or(Meant::Missing)
    }

    /// Records a function, in an `impl` if `block` is given.
    fn meet(&mut self, tokens: &Tokens<'_>, item: &Item, block: Option<&ItemImpl>, spellings: &[String]) {
        let name = tokens.text(item.at + 1);
        self.listing.meet(if block.is_some() { "Solution::" } else { "" }, name);
        let is_new = block.is_some() && name == "new" && !self.has_new;
        let is_wanted = spellings.iter().any(|spelling| spelling == name) && self.entries.len() < MOST_ENTRIES;
        if !is_new && !is_wanted {
            return;
        }
        if item.body - item.start > MOST_TOKENS {
            self.too_long = self.too_long.take().or_else(|| is_wanted.then(|| name.to_owned()));
            return;
        }
        let Ok(signature) = syn::parse_str::<Signature>(tokens.source_of(item.start, item.body)) else {
            self.is_understood = false;
            return;
        };
        let is_of_trait = block.is_some_and(|block| block.trait_.is_some());
        let mut entry = entry(&signature, block, is_of_trait || item.is_public);
        let mut body = item.body..item.end;
        entry.prints =
            body.clone().any(|at| matches!(tokens.text(at), "print" | "println") && tokens.text(at + 1) == "!");
        entry.reads_at =
            body.find(|at| tokens.text(*at) == "stdin").and_then(|at| tokens.get(at)).map(|token| token.at);
        self.has_new |= is_new && !entry.takes_self && entry.parameters.is_empty();
        if is_wanted {
            self.entries.push(entry);
        }
    }
}

/// The definitions of a text in which every bracket is closed; of functions, those with these names.
pub fn scan(tokens: &Tokens<'_>, spellings: &[String]) -> Found {
    let (top, is_understood) = items(tokens, 0, tokens.len());
    let names = solution_names(tokens, &top);
    let mut found = Found { is_understood, ..Found::default() };
    let mut traits: HashMap<&str, (&Item, usize)> = HashMap::new();
    for item in top.iter().filter(|item| item.keyword == Keyword::Trait) {
        traits.entry(tokens.text(item.at + 1)).or_insert((item, MOST_MEETINGS));
    }
    let mut has_impl = false;
    for item in top.iter().filter(|item| !item.is_for_tests || item.keyword == Keyword::Impl) {
        match item.keyword {
            Keyword::Fn => found.meet(tokens, item, None, spellings),
            Keyword::Impl => {
                if let Some(block) = head(tokens, item, &names) {
                    has_impl = true;
                    let implemented = block.trait_.as_ref().and_then(|(path, _)| path.segments.last());
                    let implemented = implemented.map(|segment| segment.ident.to_string()).unwrap_or_default();
                    let of_trait = traits.get_mut(implemented.as_str()).filter(|(_, n_left)| *n_left > 0);
                    let of_trait = of_trait.map(|(item, n_left)| {
                        *n_left -= 1;
                        &**item
                    });
                    methods(tokens, item, of_trait, &block, (&mut found, spellings));
                } else {
                    found.listing.meet_type(tokens, item, "");
                }
            }
            Keyword::Block if tokens.text(item.at) == "mod" => {
                found.listing.meet_module(tokens, item, ("", 0), spellings);
            }
            Keyword::Struct | Keyword::Enum => found.listing.meet_definition(tokens.text(item.at + 1)),
            _ => {}
        }
    }
    found.lacks_solution = has_impl && !defines_solution(tokens, &top);
    found.solution = solution(tokens, &top, &names, &found);
    found
}

pub fn last_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// The head of an `impl`, if it is an `impl` of one of these types.
fn head(tokens: &Tokens<'_>, item: &Item, names: &[String]) -> Option<ItemImpl> {
    let length = item.body - item.start;
    let is_named =
        length <= MOST_TOKENS && (item.at..item.body).any(|at| names.iter().any(|name| tokens.text(at) == name));
    let text = is_named.then(|| tokens.source_of(item.start, item.body).to_owned() + "{}")?;
    let block = syn::parse_str::<ItemImpl>(&text).ok()?;
    last_name(&block.self_ty).is_some_and(|name| names.contains(&name)).then_some(block)
}

/// The functions of an `impl`, with those that a trait of the file adds.
fn methods(
    tokens: &Tokens<'_>,
    item: &Item,
    of_trait: Option<&Item>,
    block: &ItemImpl,
    (found, spellings): (&mut Found, &[String]),
) {
    let inner = |item: &Item| {
        let (from, to) = item.inside();
        let (mut inner, _) = items(tokens, from, to);
        inner.retain(|item| item.keyword == Keyword::Fn && !item.is_for_tests);
        inner
    };
    let mut own = HashSet::new();
    for method in inner(item) {
        found.meet(tokens, &method, Some(block), spellings);
        own.insert(tokens.text(method.at + 1));
    }
    for method in of_trait.map(inner).unwrap_or_default() {
        let has_body = tokens.text(method.body) == "{";
        if has_body && !own.contains(tokens.text(method.at + 1)) {
            found.meet(tokens, &method, Some(block), spellings);
        }
    }
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
        prints: false,
        reads_at: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::rust::STACK_PER_TOKEN;
    use crate::language::rust::glue::for_entry;
    use crate::language::rust::text::tokens;
    use crate::language::{Profile, Task};
    use crate::problem::Signature as Problem;

    fn meant(source: &str) -> String {
        let spellings = ["heap_sort".to_owned(), "sort_array".to_owned()];
        scan(&tokens(source), &spellings).entry(&spellings, 1).unwrap().path()
    }

    #[test]
    fn functions_and_methods_are_found() {
        let source =
            "fn helper(x: &[i64]) {}\nimpl Solution { pub fn sort_array(&self, nums: Vec<i32>) -> Vec<i32> { nums } }";
        let found = scan(&tokens(source), &["sort_array".to_owned()]);
        assert_eq!(found.listing.listed(), "the file defines `helper`, `Solution::sort_array`");
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
            let source = format!("{definition} impl Solution {{ fn f(&self) {{}} }}");
            let found = scan(&tokens(&source), &[]);
            assert_eq!((found.solution.as_str(), found.lacks_solution), (expected, false), "{definition}");
        }
    }

    #[test]
    fn the_stack_holds_the_deepest_signature() {
        let signature = Problem::try_from("f(a: int[]) -> int[]".to_owned()).unwrap();
        let names = ["f".to_owned()];
        let task = Task {
            signature: &signature,
            names: &names,
            source: "",
            file_name: "f.rs",
            profile: Profile::Judged,
            helpers: &[],
        };
        let kinds = [
            ("(", "u8", ")"),
            ("[", "u8", "; 1]"),
            ("&", "u8", ""),
            ("*const ", "u8", ""),
            ("A<", "u8", ">"),
            ("<", "u8", " as A>::B"),
            ("fn(", "u8", ")"),
            ("fn() -> ", "u8", ""),
            ("impl A<", "u8", ">"),
            ("dyn A + Fn(", "u8", ")"),
            ("for<'a> fn(&'a ", "u8", ")"),
            ("[u8; (", "1", ")]"),
            ("[u8; {", "1", "}]"),
        ];
        let lengths =
            [("(", ")"), ("-", ""), ("!", ""), ("||", ""), ("1 + ", ""), ("if a {} else ", "{}"), ("x = ", "")];
        let nests = kinds.into_iter().map(|(open, inner, close)| (open, inner, close, ("", "")));
        let nests = nests.chain(lengths.map(|(open, close)| (open, "1", close, ("[u8; ", "]"))));
        for (open, inner, close, (before, after)) in nests {
            let n_tokens = (tokens(open).len() + tokens(close).len()).max(1);
            let n = (MOST_TOKENS - 40) / n_tokens;
            let ty = format!("{before}{}{inner}{}{after}", open.repeat(n), close.repeat(n));
            let source = format!("fn f(a: {ty}) -> {ty} {{}} fn f<T: Into<{ty}>>(a: T) -> T where {ty}: A {{}}");
            // A quarter of the stack is enough.
            let quarter = std::thread::Builder::new().stack_size(MOST_TOKENS * STACK_PER_TOKEN / 4);
            let task = Task { source: &source, ..task };
            let work = || {
                let found = scan(&tokens(&source), &["f".to_owned()]);
                found.entries.iter().map(|entry| for_entry(&task, &found, entry, "own").len()).sum::<usize>()
            };
            std::thread::scope(|scope| quarter.spawn_scoped(scope, work).unwrap().join().unwrap());
        }
    }
}
