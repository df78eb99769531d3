//! Finds `Solution` in a Rust file: its names, whether the file defines it, and an expression that makes one.

use super::items::{Item, Keyword, after_group};
use super::scan::{Found, MOST_ENTRIES, MOST_TOKENS, last_name};
use super::text::Tokens;

/// `Solution`, and the types that it is an alias of.
pub fn solution_names(tokens: &Tokens<'_>, items: &[Item]) -> Vec<String> {
    let mut names = vec!["Solution".to_owned()];
    let aliases = items.iter().filter(|item| item.keyword == Keyword::Type && tokens.text(item.at + 1) == "Solution");
    for item in aliases.take(MOST_ENTRIES).filter(|item| item.end - item.at <= MOST_TOKENS) {
        let alias = syn::parse_str::<syn::ItemType>(tokens.source_of(item.start, item.end));
        names.extend(alias.ok().and_then(|alias| last_name(&alias.ty)));
    }
    names
}

/// Whether the file defines or imports a type called `Solution`.
pub fn defines_solution(tokens: &Tokens<'_>, items: &[Item]) -> bool {
    items.iter().any(|item| match item.keyword {
        Keyword::Struct | Keyword::Enum | Keyword::Union | Keyword::Type => tokens.text(item.at + 1) == "Solution",
        // It is the end of a path, or a new name.
        Keyword::Use => (item.at..item.end)
            .any(|at| tokens.text(at) == "Solution" && matches!(tokens.text(at + 1), ";" | "," | "}")),
        _ => false,
    })
}

/// An expression that makes a `Solution`: by its constructor, or as its definition allows.
pub fn solution(tokens: &Tokens<'_>, items: &[Item], names: &[String], found: &Found) -> String {
    if found.has_new {
        return "Solution::new()".to_owned();
    }
    if found.lacks_solution {
        return "Solution".to_owned();
    }
    let is_meant = |item: &&Item| names.iter().any(|name| tokens.text(item.at + 1) == name);
    let made = items.iter().filter(is_meant).find_map(|item| match item.keyword {
        Keyword::Struct => {
            let fields = item.first_group(tokens);
            let is_empty = fields.is_none_or(|at| matches!(tokens.text(at + 1), ")" | "}"));
            is_empty.then(|| "Solution {}".to_owned())
        }
        Keyword::Enum => plain_variant(tokens, item).map(|name| format!("Solution::{name}")),
        _ => None,
    });
    made.unwrap_or_else(|| "<Solution as ::std::default::Default>::default()".to_owned())
}

/// The first variant of an enumeration that has no fields.
fn plain_variant<'a>(tokens: &Tokens<'a>, item: &Item) -> Option<&'a str> {
    let (mut at, to) = item.inside();
    while at < to {
        match tokens.text(at) {
            "#" => at = after_group(tokens, at + 1, to),
            name => {
                if at + 1 >= to || matches!(tokens.text(at + 1), "," | "=") {
                    return Some(name);
                }
                while at < to && tokens.text(at) != "," {
                    let is_group = matches!(tokens.text(at), "(" | "[" | "{");
                    at = if is_group { after_group(tokens, at, to) } else { at + 1 };
                }
                at += 1;
            }
        }
    }
    None
}
