//! The layers: which module may use which, and which may print, read the environment, or contain `unsafe`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use kata_judge::language::LANGUAGES;
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, Macro, UseTree};

use crate::harness::ROOT;

/// The rows of the judge from the lowest to the highest. A module uses modules of lower rows, and those to its left in its own row. `value`,
/// `typed`, `compare` and `problem` are a crate of their own, which cannot use the others.
const ROWS: [&[&str]; 10] = [
    &["value", "wire", "typed", "compare", "problem", "statistics", "outside", "process"],
    &["verdict", "sandbox", "timing"],
    &["language", "report"],
    &["build", "catalog", "kept", "own_cases", "history"],
    &["worker"],
    &["examine", "shrink"],
    &["property", "oracle", "growth", "calibrate"],
    &["judge"],
    &["verify", "bench"],
    &["cli", "commands"],
];

/// The place of a module: its row, and its position in the row.
fn place(module: &str) -> Option<(usize, usize)> {
    ROWS.iter().enumerate().find_map(|(row, modules)| Some((row, modules.iter().position(|name| *name == module)?)))
}

/// A Rust file of the program.
struct Source {
    path: PathBuf,
    /// The modules from the crate's root to it; empty for the root.
    modules: Vec<String>,
    text: String,
}

impl Source {
    fn top(&self) -> &str {
        self.modules.first().map_or("", String::as_str)
    }
}

/// Every Rust file below a folder of the repository, except in the folders that are left out. Harnesses are compiled into submissions and do not
/// count.
fn sources(folder: &str, left_out: &[&str]) -> Vec<Source> {
    let root = Path::new(ROOT).join(folder);
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder can be read") {
            let path = entry.expect("an entry can be read").path();
            let below = path.strip_prefix(&root).expect("it is below").to_owned();
            if path.is_dir() {
                let is_left_out = left_out.iter().any(|name| below == Path::new(name));
                folders.extend((!is_left_out).then_some(path));
            } else if path.extension().is_some_and(|extension| extension == "rs") && !is_harness(&path) {
                let mut modules: Vec<String> =
                    below.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
                modules.pop_if(|last| last == "mod" || last == "lib");
                let text = fs::read_to_string(&path).expect("a source can be read");
                found.push(Source { path, modules, text });
            }
        }
    }
    found
}

/// The files of the judge.
fn of_the_judge() -> Vec<Source> {
    let found = sources("src", &["problem"]);
    assert!(found.len() > 100, "only {} sources were found", found.len());
    found
}

/// A file that is compiled into submissions and not into Kata.
fn is_harness(path: &Path) -> bool {
    let below_language = path.components().skip_while(|part| part.as_os_str() != "language");
    let is_in_harness = below_language.clone().any(|part| part.as_os_str() == "harness");
    let is_language = below_language.count() > 0;
    let is_named = path.file_stem().is_some_and(|stem| stem == "harness" || stem == "worker" || stem == "starter");
    is_in_harness || (is_language && is_named)
}

/// Collects the top-level modules that a file names in any way: in a tree of `use`, in a path, by `super`, in a macro's arguments.
struct Names {
    /// How many modules are open, from the crate's root.
    depth: usize,
    found: Vec<String>,
}

impl Names {
    fn in_file(source: &Source) -> Vec<String> {
        let file = syn::parse_file(&source.text).unwrap_or_else(|error| panic!("{}: {error}", source.path.display()));
        let mut names = Names { depth: source.modules.len(), found: Vec::new() };
        names.visit_file(&file);
        names.found.sort();
        names.found.dedup();
        names.found
    }

    /// Records a path, given by its names, if the first of them leads to the crate's root.
    fn path(&mut self, names: &[String]) {
        let n_up = names.iter().take_while(|name| *name == "super").count();
        let at_root = match names.first().map(String::as_str) {
            Some("crate") => 1,
            Some("super") if n_up == self.depth => n_up,
            _ => return,
        };
        // The root itself, or everything in it, stands for every module.
        self.found.push(names.get(at_root).cloned().unwrap_or_else(|| "*".to_owned()));
    }

    fn tree(&mut self, before: &[String], tree: &UseTree) {
        let and = |name: &dyn ToString| before.iter().cloned().chain([name.to_string()]).collect::<Vec<_>>();
        match tree {
            UseTree::Path(path) => self.tree(&and(&path.ident), &path.tree),
            UseTree::Name(name) if name.ident == "self" => self.path(before),
            UseTree::Name(name) => self.path(&and(&name.ident)),
            UseTree::Rename(rename) if rename.ident == "self" => self.path(before),
            UseTree::Rename(rename) => self.path(&and(&rename.ident)),
            UseTree::Glob(_) => self.path(&and(&"*")),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(before, item)),
        }
    }
}

/// The tokens of a macro's arguments: names and punctuation, without literals.
fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => flatten(group.stream(), words),
            TokenTree::Literal(_) => words.push(String::new()),
            word => words.push(word.to_string()),
        }
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&[], &item.tree);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.depth += 1;
        visit::visit_item_mod(self, item);
        self.depth -= 1;
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.path(&path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        // A macro's arguments can be anything, so everything that looks like a path from the root counts.
        let mut words = Vec::new();
        flatten(mac.tokens.clone(), &mut words);
        for (idx, _) in words.iter().enumerate().filter(|(_, word)| *word == "crate") {
            let names = words[idx..].iter().filter(|word| *word != ":");
            self.path(&names.take(2).cloned().collect::<Vec<_>>());
        }
        visit::visit_macro(self, mac);
    }
}

#[test]
fn a_module_uses_lower_rows_only() {
    let mut broken = Vec::new();
    for source in of_the_judge() {
        let module = source.top();
        if ["", "main", "build_script"].contains(&module) {
            continue;
        }
        let path = source.path.display();
        let own = place(module).unwrap_or_else(|| panic!("`{module}` of {path} stands in no row"));
        for name in Names::in_file(&source).into_iter().filter(|name| *name != module) {
            let other = place(&name).unwrap_or_else(|| panic!("{path} uses `crate::{name}`, in no row"));
            if other >= own {
                broken.push(format!("{path} uses `{name}`, which is not below `{module}`"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_way_of_naming_a_module_is_overlooked() {
    for (text, expected) in [
        ("use crate::judge;", "judge"),
        ("use crate::{judge as j, value::Value};", "judge value"),
        ("use crate::judge::{self, Judged};", "judge"),
        ("use crate as kata;", "*"),
        ("use crate::{self as kata};", "*"),
        ("use crate::*;", "*"),
        ("use super::judge;", "judge"),
        ("use super::super::judge;", ""),
        ("mod inner { use super::super::judge; }", "judge"),
        ("fn f() { let _ = crate::judge::judge; }", "judge"),
        ("fn f(_: &dyn crate::judge::Judge<crate::bench::Entry>) {}", "bench judge"),
        ("fn f() { println!(\"{}\", crate::judge::NAME); }", "judge"),
        ("fn f() { println!(\"crate::judge\"); }", ""),
        ("// crate::judge\nconst TEXT: &str = \"crate::judge\";", ""),
    ] {
        let source = Source { path: PathBuf::from("x.rs"), modules: vec!["x".to_owned()], text: text.to_owned() };
        assert_eq!(Names::in_file(&source).join(" "), expected, "{text}");
    }
}

#[test]
fn problems_see_values_and_manifests_only() {
    for (manifest, allowed) in [
        ("problems", ["kata-problem", "proptest"].as_slice()),
        ("src/problem", &["anyhow", "proptest", "schemars", "serde", "sha2", "toml"]),
    ] {
        let text = fs::read_to_string(Path::new(ROOT).join(manifest).join("Cargo.toml")).expect("there is a manifest");
        let table: toml::Table = text.parse().expect("it is TOML");
        let names: Vec<&str> = table["dependencies"].as_table().expect("a table").keys().map(String::as_str).collect();
        assert_eq!(names, allowed, "{manifest}");
    }
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect::<Vec<_>>().join("\n")
}

/// A line of code without its strings, since those may contain code for a submission's crate.
fn without_strings(line: &str) -> String {
    line.replace("\\\"", "").split('"').step_by(2).collect::<Vec<_>>().join(" ")
}

/// `text` may occur only in these modules, except in comments and strings.
fn check_only_in(text: &str, modules: &[&str]) {
    let is_script = |source: &Source| ["build", "build_script"].contains(&source.top()) && source.modules.len() == 1;
    let of_all = sources("src", &[]).into_iter().chain(sources("problems", &[]));
    for source in of_all.filter(|source| source.path.ends_with("src/build/mod.rs") || !is_script(source)) {
        let code = without_comments(&source.text);
        if let Some(line) = code.lines().map(without_strings).find(|line| line.contains(text)) {
            assert!(modules.contains(&source.top()), "{} has `{text}`: {line}", source.path.display());
        }
    }
}

#[test]
fn who_may_do_what() {
    check_only_in("unsafe {", &["process", "sandbox"]);
    check_only_in("unsafe fn", &["process", "sandbox"]);
    check_only_in("std::env", &["commands", "main", "build_script"]);
    for printing in ["println!", "eprintln!", " print!(", "eprint!(", "dbg!("] {
        check_only_in(printing, &[]);
    }
}

/// The types that a file defines, except in its tests.
struct Types(Vec<String>);

impl<'ast> Visit<'ast> for Types {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            _ => None,
        };
        self.0.extend(name.map(ToString::to_string));
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }
}

#[test]
fn a_type_s_name_means_one_thing() {
    let mut defined: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources("src", &[]).iter().filter(|source| source.modules.last().is_none_or(|last| last != "tests")) {
        let file = syn::parse_file(&source.text).expect("a source can be parsed");
        let mut types = Types(Vec::new());
        types.visit_file(&file);
        // The languages together count as one place, since each has types of its own.
        let place = if source.top() == "language" { "language".to_owned() } else { source.path.display().to_string() };
        types.0.into_iter().for_each(|name| {
            defined.entry(name).or_default().insert(place.clone());
        });
    }
    let of_two_meanings: Vec<_> = defined.iter().filter(|(_, places)| places.len() > 1).collect();
    assert!(of_two_meanings.is_empty(), "{of_two_meanings:#?}");
    assert!(defined.len() > 200, "only {} types were found", defined.len());
}

/// The words in a line's strings.
fn words_in_strings(line: &str) -> Vec<String> {
    let strings = line.replace("\\\"", "");
    let strings = strings.split('"').skip(1).step_by(2);
    let is_between = |c: char| !(c.is_alphanumeric() || "+-_.".contains(c));
    strings.flat_map(|string| string.split(is_between)).map(str::to_owned).collect()
}

/// Names of languages that are words of English too: only a string that is nothing else means the language.
const ORDINARY_WORDS: [&str; 2] = ["go", "Go"];

/// Whether a line's strings name one of these languages or tools.
fn names_language(line: &str, names: &[&str]) -> bool {
    let is_named = |word: &String| names.contains(&word.as_str()) && !ORDINARY_WORDS.contains(&word.as_str());
    words_in_strings(line).iter().any(is_named)
        || ORDINARY_WORDS.iter().any(|word| names.contains(word) && line.contains(&format!("\"{word}\"")))
}

/// The facts about a language are in its table. Only `verify` reads Rust, to mutate references.
#[test]
fn no_code_but_a_languages_own_names_it() {
    let tables = LANGUAGES.map(|language| language.table());
    let tools = tables.iter().flat_map(|table| table.requirement.tools).flat_map(|tool| tool.commands);
    let names = tables.iter().flat_map(|table| [&table.name, &table.title]).chain(tools);
    let names: Vec<&str> = names.copied().collect();
    assert!(["python", "C++", "rustc"].iter().all(|name| names.contains(name)), "{names:?}");
    assert_eq!(words_in_strings("f(\"python3\") + \"a \\\"C++\\\" file\""), ["python3", "a", "C++", "file"]);
    assert!(names_language("by_name(\"go\")", &names) && !names_language("\"both go to stdout\"", &names));
    for source in sources("src", &["language", "problem", "verify"]) {
        let is_for_tests = source.path.ends_with("tests.rs") || source.path.ends_with("report/sample.rs");
        let code = without_comments(source.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default());
        let mut named = code.lines().filter(|line| names_language(line, &names));
        let line = named.next().filter(|_| !is_for_tests);
        assert_eq!(line, None, "{} names a language", source.path.display());
    }
}
