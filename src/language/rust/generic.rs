//! The types with which Kata calls a function that leaves its types open.

use super::scan::{Entry, words};
use super::spelt;
use crate::value::Type;

/// The parameters' types and the result as `Entry` has them, made definite: a type parameter that is a whole parameter becomes the problem's
/// type, one within it (`&[T]`) the problem's innermost item.
pub fn concrete(entry: &Entry, types: &[&Type]) -> (Vec<String>, String) {
    let parameters = entry.parameters.iter().zip(types).map(|(text, ty)| {
        let (reference, bare) = split_reference(text);
        let is_open = bare.starts_with("impl ") || entry.generics.iter().any(|name| name == bare);
        if is_open { format!("{reference}{}", spelt(ty)) } else { filled(text, &entry.generics, &spelt(innermost(ty))) }
    });
    let parameters = parameters.collect();
    let mut result = entry.result.clone();
    for name in &entry.generics {
        let user = entry.parameters.iter().zip(types).find(|(text, _)| words(text).contains(&name.as_str()));
        if let Some((text, ty)) = user {
            let is_whole = split_reference(text).1 == name;
            let ty = if is_whole { spelt(ty) } else { spelt(innermost(ty)) };
            result = filled(&result, std::slice::from_ref(name), &ty);
        }
    }
    (parameters, result)
}

fn split_reference(text: &str) -> (&str, &str) {
    let bare = text.trim_start_matches('&').trim_start();
    let bare = bare.strip_prefix("mut ").unwrap_or(bare);
    (&text[..text.len() - bare.len()], bare.trim_end())
}

fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::List(item) => innermost(item),
        other => other,
    }
}

/// The text with each of the names, and each `impl Trait`, replaced; without lifetimes.
fn filled(text: &str, names: &[String], ty: &str) -> String {
    let mut filled = String::new();
    // How deep in brackets an `impl Trait` goes on that is left out.
    let mut skipped: Option<usize> = None;
    for part in words(text) {
        if part == "impl" {
            filled.push_str(ty);
            skipped = Some(0);
        } else if skipped.is_none() {
            let is_name = names.iter().any(|name| name == part);
            let is_lifetime = part.starts_with('\'');
            filled.push_str(if is_name {
                ty
            } else if is_lifetime {
                ""
            } else {
                part
            });
        } else {
            for character in part.chars() {
                match (character, &mut skipped) {
                    (_, None) => filled.push(character),
                    ('<' | '(' | '[', Some(depth)) => *depth += 1,
                    (']' | ')' | '>' | ',', Some(0)) => {
                        skipped = None;
                        filled.push(character);
                    }
                    ('>' | ')' | ']', Some(depth)) => *depth -= 1,
                    _ => {}
                }
            }
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::super::scan::scan;
    use super::*;

    fn check(source: &str, expected: &[&str], result: &str) {
        let found = scan(source).unwrap();
        let numbers = Type::List(Box::new(Type::Int));
        let (parameters, got) = concrete(&found.entries[0], &[&numbers, &Type::Int]);
        let plain = |text: &str| text.replace(' ', "");
        assert_eq!(parameters.iter().map(|text| plain(text)).collect::<Vec<_>>(), expected);
        assert_eq!(plain(&got), result);
    }

    #[test]
    fn open_types_become_the_problems() {
        check("fn f<T: Ord + Copy>(a: &[T], k: usize) -> Vec<T> {}", &["&[i64]", "usize"], "->Vec<i64>");
        check("fn f<'a, T>(a: &'a mut Vec<T>) where T: Ord {}", &["&mutVec<i64>"], "");
        check("fn f<V: AsRef<[i64]>>(a: V, k: i32) -> V {}", &["Vec<i64>", "i32"], "->Vec<i64>");
        check("fn f(a: impl IntoIterator<Item = i64>) -> Vec<i64> {}", &["Vec<i64>"], "->Vec<i64>");
        check("fn f(a: &mut [impl PartialOrd<i64> + Copy], k: i32) {}", &["&mut[i64]", "i32"], "");
    }
}
