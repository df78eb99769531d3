//! The layers: which module may use which, and who may print, read the environment, or be unsafe.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::ROOT;

/// The rows from the lowest to the highest. A module uses modules of lower rows, and of its own row those to its left.
const ROWS: [&[&str]; 10] = [
    &["value", "wire", "typed", "compare", "statistics", "outside", "process"],
    &["verdict", "problem", "sandbox", "timing"],
    &["problems", "language", "report"],
    &["build", "catalog", "kept"],
    &["worker"],
    &["examine", "shrink"],
    &["property", "growth", "calibrate"],
    &["judge"],
    &["verify", "bench"],
    &["cli", "commands", "main"],
];

/// What `problems/` may use, beside the value layer's absence of everything else.
const OF_PROBLEMS: [&str; 3] = ["value", "typed", "problem"];

/// The place of a module: its row, and its place in the row.
fn place(module: &str) -> Option<(usize, usize)> {
    ROWS.iter().enumerate().find_map(|(row, modules)| Some((row, modules.iter().position(|name| *name == module)?)))
}

/// Every Rust file of the program, with the top-level module that it belongs to. Harnesses are files of the user's side.
fn sources() -> Vec<(PathBuf, String, String)> {
    let mut found = Vec::new();
    for (folder, fixed) in [("src", None), ("problems", Some("problems"))] {
        let root = Path::new(ROOT).join(folder);
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder can be read") {
                let path = entry.expect("an entry can be read").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") && !is_harness(&path) {
                    let first = path.strip_prefix(&root).expect("it is below").iter().next().expect("it has a name");
                    let module = Path::new(first).file_stem().expect("it has a name").to_string_lossy().into_owned();
                    let text = fs::read_to_string(&path).expect("a source can be read");
                    found.push((path, fixed.map_or(module, str::to_owned), text));
                }
            }
        }
    }
    assert!(found.len() > 30, "only {} sources were found", found.len());
    found
}

/// A file that is compiled into submissions, not into Kata.
fn is_harness(path: &Path) -> bool {
    let below_language = path.components().skip_while(|part| part.as_os_str() != "language");
    let is_in_harness = below_language.clone().any(|part| part.as_os_str() == "harness");
    let is_language = below_language.count() > 0;
    let is_named = path.file_stem().is_some_and(|stem| stem == "harness" || stem == "worker" || stem == "starter");
    is_in_harness || (is_language && is_named)
}

/// The top-level modules that a text names by `crate::…`.
fn used(text: &str) -> Vec<String> {
    let code = without_comments(text);
    let after = |part: &str| part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names: Vec<String> = code.split("crate::").skip(1).map(after).filter(|name| !name.is_empty()).collect();
    names.sort();
    names.dedup();
    names
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_module_uses_lower_rows_only() {
    let mut broken = Vec::new();
    for (path, module, text) in sources() {
        if module == "lib" {
            continue;
        }
        let own = place(&module).unwrap_or_else(|| panic!("`{module}` of {} stands in no row", path.display()));
        for name in used(&text).into_iter().filter(|name| *name != module) {
            let other = place(&name).unwrap_or_else(|| panic!("{} uses `crate::{name}`, in no row", path.display()));
            if other >= own {
                broken.push(format!("{} uses `{name}`, which is not below `{module}`", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn problems_see_values_and_manifests_only() {
    for (path, module, text) in sources().into_iter().filter(|(_, module, _)| module == "problems") {
        for name in used(&text).into_iter().filter(|name| *name != module) {
            assert!(OF_PROBLEMS.contains(&name.as_str()), "{} uses `{name}`", path.display());
        }
    }
}

/// A line of code without its strings: what is written into a submission's crate is not ours.
fn without_strings(line: &str) -> String {
    line.replace("\\\"", "").split('"').step_by(2).collect::<Vec<_>>().join(" ")
}

/// `text` may stand in these modules alone, comments and strings left out.
fn check_only_in(text: &str, modules: &[&str]) {
    for (path, module, source) in sources() {
        let code = without_comments(&source);
        if let Some(line) = code.lines().map(without_strings).find(|line| line.contains(text)) {
            assert!(modules.contains(&module.as_str()), "{} has `{text}`: {line}", path.display());
        }
    }
}

#[test]
fn who_may_do_what() {
    check_only_in("unsafe {", &["process", "sandbox"]);
    check_only_in("unsafe fn", &["process", "sandbox"]);
    check_only_in("std::env", &["commands", "main"]);
    for printing in ["println!", "eprintln!", " print!(", "eprint!(", "dbg!("] {
        check_only_in(printing, &[]);
    }
}
