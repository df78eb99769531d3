//! What a Rust file defines, by parsing it: functions at its top level and in `impl Solution`.

use quote::ToTokens;
use syn::{FnArg, ImplItem, Item, Signature, Type};

/// A function that could be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    /// In `impl Solution`.
    pub is_method: bool,
    /// Has a receiver, in any form.
    pub takes_self: bool,
    /// The parameters' types as they are spelt, the receiver left out.
    pub parameters: Vec<String>,
    /// `-> T`, or nothing.
    pub result: String,
    /// The names of its type parameters.
    pub generics: Vec<String>,
}

impl Entry {
    /// Whether its types are left open: it must be told them before it can be handed on.
    pub fn is_generic(&self) -> bool {
        !self.generics.is_empty() || self.parameters.iter().any(|ty| words(ty).contains(&"impl"))
    }
}

/// The words of a piece of Rust, and what stands between them, in order.
pub fn words(text: &str) -> Vec<&str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '\'';
    let mut parts = Vec::new();
    let mut from = 0;
    let starts = text.char_indices().zip(text.chars().skip(1));
    for ((at, before), after) in starts {
        if is_word(before) != is_word(after) {
            let end = at + before.len_utf8();
            parts.push(&text[from..end]);
            from = end;
        }
    }
    parts.push(&text[from..]);
    parts
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub entries: Vec<Entry>,
    /// An expression that makes a `Solution`, where the file defines it.
    pub solution: Option<String>,
}

impl Found {
    /// The first spelling that is there: a plain function before a method.
    pub fn entry(&self, spellings: &[String]) -> Option<&Entry> {
        let find = |is_method: bool| {
            let named = |spelling: &String| {
                self.entries.iter().find(|entry| entry.is_method == is_method && entry.name == *spelling)
            };
            spellings.iter().find_map(named)
        };
        find(false).or_else(|| find(true))
    }

    pub fn described(&self) -> String {
        let spelt = |entry: &Entry| {
            if entry.is_method { format!("`Solution::{}`", entry.name) } else { format!("`{}`", entry.name) }
        };
        let names: Vec<String> = self.entries.iter().map(spelt).collect();
        if names.is_empty() {
            "the file defines no function".to_owned()
        } else {
            format!("the file defines {}", names.join(", "))
        }
    }
}

/// `None` if the file cannot be parsed.
pub fn scan(source: &str) -> Option<Found> {
    let file = syn::parse_file(source).ok()?;
    let mut found = Found::default();
    let mut has_new = false;
    for item in &file.items {
        match item {
            Item::Fn(function) => found.entries.push(entry(&function.sig, false)),
            Item::Impl(block) if block.trait_.is_none() && is_solution(&block.self_ty) => {
                for item in &block.items {
                    if let ImplItem::Fn(method) = item {
                        has_new |= method.sig.ident == "new" && method.sig.inputs.is_empty();
                        found.entries.push(entry(&method.sig, true));
                    }
                }
            }
            Item::Struct(item) if item.ident == "Solution" => {
                found.solution =
                    Some(if item.fields.is_empty() { "Solution {}" } else { "Solution::default()" }.to_owned());
            }
            _ => {}
        }
    }
    if has_new && found.solution.is_some() {
        found.solution = Some("Solution::new()".to_owned());
    }
    Some(found)
}

fn is_solution(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("Solution"))
}

fn entry(signature: &Signature, is_method: bool) -> Entry {
    let typed = |argument: &FnArg| match argument {
        FnArg::Typed(typed) => Some(typed.ty.to_token_stream().to_string()),
        FnArg::Receiver(_) => None,
    };
    Entry {
        name: signature.ident.to_string(),
        is_method,
        takes_self: signature.receiver().is_some(),
        parameters: signature.inputs.iter().filter_map(typed).collect(),
        result: signature.output.to_token_stream().to_string(),
        generics: signature.generics.type_params().map(|parameter| parameter.ident.to_string()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_and_methods_are_found() {
        let found = scan(
            "fn helper(x: &[i64]) {}\nimpl Solution { pub fn sort_array(&self, nums: Vec<i32>) -> Vec<i32> { nums } }",
        )
        .unwrap();
        assert_eq!(found.described(), "the file defines `helper`, `Solution::sort_array`");
        let entry = found.entry(&["sort_array".to_owned()]).unwrap();
        assert_eq!(entry.parameters, ["Vec < i32 >"]);
        assert!(entry.takes_self);
        assert_eq!(found.solution, None);
    }

    #[test]
    fn what_cannot_be_parsed_is_left_to_the_compiler() {
        assert_eq!(scan("fn f( {"), None);
    }
}
