//! Lists what a Rust file contains instead of the wanted function, for a message.

use super::items::{Item, Keyword, items};
use super::scan::MOST_TOKENS;
use super::text::Tokens;
use crate::language::naming::Spellings;

/// How many names a message shows.
const MOST_NAMES: usize = 20;
/// The deepest nesting of modules that is searched.
const DEEPEST: usize = 4;

#[derive(Default)]
pub struct Listing {
    /// The first functions with any name, with their paths.
    names: Vec<String>,
    n_functions: usize,
    /// How many of them are at the top level or in `Solution`, and are not `main`.
    n_plain: usize,
    /// The first types of the top level, each with one of its functions or with none.
    types: Vec<(String, String)>,
    /// The first function inside a module that could be called if it were at the top level.
    in_module: Option<String>,
}

impl Listing {
    /// Records a function of the top level or of `Solution`.
    pub fn meet(&mut self, owner: &str, name: &str) {
        self.n_plain += usize::from(name != "main");
        self.meet_path(|| format!("{owner}{name}"));
    }

    fn meet_path(&mut self, path: impl Fn() -> String) {
        self.n_functions += 1;
        if self.names.len() < MOST_NAMES {
            self.names.push(path());
        }
    }

    /// Records the definition of a type at the top level.
    pub fn meet_definition(&mut self, name: &str) {
        if self.types.len() < MOST_NAMES {
            self.types.push((name.to_owned(), String::new()));
        }
    }

    /// Records the functions of an `impl` that is not searched. `path` is the module's path.
    pub fn meet_type(&mut self, tokens: &Tokens<'_>, item: &Item, path: &str) {
        let Some(owner) = owner(tokens, item).filter(|_| self.names.len() < MOST_NAMES) else { return };
        let (from, to) = item.inside();
        for function in items(tokens, from, to).0.iter().filter(|item| item.keyword == Keyword::Fn) {
            let name = tokens.text(function.at + 1);
            self.meet_path(|| format!("{path}{owner}::{name}"));
            if path.is_empty() && self.types.len() < 2 * MOST_NAMES {
                self.types.push((owner.to_owned(), name.to_owned()));
            }
        }
    }

    /// Records the functions of a module and of its nested modules. `path` is the path of the module around it, and `depth` the nesting.
    pub fn meet_module(&mut self, tokens: &Tokens<'_>, module: &Item, (path, depth): (&str, usize), wanted: &[String]) {
        if self.names.len() >= MOST_NAMES {
            return;
        }
        let path = format!("{path}{}::", tokens.text(module.at + 1));
        let (from, to) = module.inside();
        for item in items(tokens, from, to).0.iter().filter(|item| !item.is_for_tests) {
            let n_before = self.names.len();
            let is_callable = match item.keyword {
                Keyword::Fn => {
                    self.meet_path(|| format!("{path}{}", tokens.text(item.at + 1)));
                    true
                }
                Keyword::Impl => {
                    self.meet_type(tokens, item, &path);
                    owner(tokens, item) == Some("Solution")
                }
                Keyword::Block if tokens.text(item.at) == "mod" && depth < DEEPEST => {
                    self.meet_module(tokens, item, (&path, depth + 1), wanted);
                    false
                }
                _ => false,
            };
            let is_wanted = |path: &&String| wanted.iter().any(|name| path.rsplit("::").next() == Some(name));
            if is_callable && self.in_module.is_none() {
                self.in_module = self.names[n_before..].iter().find(is_wanted).cloned();
            }
        }
    }

    /// The end of a sentence that says what the file contains, and why that is not the wanted function.
    pub fn described(&self, spellings: &Spellings) -> String {
        let has = self.listed();
        if let Some(function) = &self.in_module {
            return format!("{has}; move `{function}` out of its module, to the top level");
        }
        let types: Vec<(&str, &str)> = self.types.iter().map(|(ty, name)| (ty.as_str(), name.as_str())).collect();
        match spellings.class_to_name(&types, self.n_plain > 0) {
            Some(ty) => format!("{has}; `{ty}` is a type: Kata calls a function, or one of `impl Solution`"),
            None => has,
        }
    }

    pub fn listed(&self) -> String {
        let names: Vec<String> = self.names.iter().map(|name| format!("`{name}`")).collect();
        match self.n_functions - names.len() {
            _ if names.is_empty() => "the file defines no function".to_owned(),
            0 if names == ["`main`"] => {
                "the file defines `main`, which is not run: Kata calls a function, and gives no input".to_owned()
            }
            0 => format!("the file defines {}", names.join(", ")),
            n_more => format!("the file defines {} and {n_more} more", names.join(", ")),
        }
    }
}

/// The type of an inherent `impl`, by the last word of its path.
fn owner<'a>(tokens: &Tokens<'a>, item: &Item) -> Option<&'a str> {
    let head = (item.at + 1)..item.body.min(item.at + MOST_TOKENS);
    let mut depth = 0_usize;
    let mut name = None;
    for at in head {
        match tokens.text(at) {
            "for" => return None,
            "where" => break,
            "<" => depth += 1,
            ">" => depth = depth.saturating_sub(1),
            word if depth == 0 && word.starts_with(char::is_alphabetic) => name = Some(word),
            _ => {}
        }
    }
    name
}
