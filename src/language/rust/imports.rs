//! Finds the files that a Rust file brings in: those of `mod heap;` and of `#[path]`, and those of `include!`, `include_str!` and `include_bytes!`.

use super::text::{Kind, Tokens, tokens};
use crate::language::helpers::{Import, ImportKind, LineCounter, MOST_IMPORTS, folder_of, path_below};

/// The deepest nesting of modules within a file that is followed.
const DEEPEST: usize = 16;

/// The imports of a text. `path` is its place in the submission's folder.
pub fn imports(path: &str, text: &str) -> Vec<Import> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    // The modules around the place, each with the depth of its braces, and the path that an attribute names.
    let (mut around, mut depth): (Vec<(String, usize)>, usize) = (Vec::new(), 0);
    let mut named: Option<String> = None;
    let mut lines = LineCounter::default();
    for index in 0..tokens.len() {
        if found.len() >= MOST_IMPORTS {
            break;
        }
        let mut add = |paths: Vec<String>, kind| {
            let line = tokens.get(index).map_or(1, |token| lines.line(text, token.at));
            found.push(Import { paths, line, kind });
        };
        match tokens.text(index) {
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                while around.last().is_some_and(|(_, inner)| *inner > depth) {
                    around.pop();
                }
            }
            "mod" if is_word(&tokens, index + 1) => {
                let name = tokens.text(index + 1).trim_start_matches("r#").to_owned();
                match tokens.text(index + 2) {
                    ";" if around.len() <= DEEPEST => {
                        add(files_of_module(path, &around, &name, named.take().as_deref()), ImportKind::Code)
                    }
                    "{" => around.push((named.take().unwrap_or(name), depth + 1)),
                    _ => {}
                }
            }
            "path" if tokens.text(index + 1) == "=" && matches!(tokens.text(index + 3), "]" | ")") => {
                named = literal(tokens.text(index + 2));
            }
            "include" | "include_str" | "include_bytes"
                if tokens.text(index + 1) == "!" && matches!(tokens.text(index + 2), "(" | "[" | "{") =>
            {
                let paths = literal(tokens.text(index + 3)).and_then(|name| path_below(folder_of(path), &name));
                let kind = if tokens.text(index) == "include" { ImportKind::Code } else { ImportKind::Data };
                add(paths.into_iter().collect(), kind);
            }
            _ => {}
        }
    }
    found
}

fn is_word(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.get(index).is_some_and(|token| token.kind == Kind::Word)
}

/// The content of a string without escapes.
fn literal(text: &str) -> Option<String> {
    let plain = text.strip_prefix('r').unwrap_or(text).trim_matches('#');
    let inner = plain.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('\\')).then(|| inner.to_owned())
}

/// The files in which the compiler may look for a module. Whether a file's own modules are beside it or in a folder of its name depends on how it
/// was named itself, so both are looked at.
fn files_of_module(path: &str, around: &[(String, usize)], name: &str, named: Option<&str>) -> Vec<String> {
    let inner: String = around.iter().map(|(name, _)| format!("{name}/")).collect();
    let (folder, file) = (folder_of(path), path.rsplit('/').next().unwrap_or(path));
    let stem = file.strip_suffix(".rs").unwrap_or(file);
    let places = [inner.clone(), format!("{stem}/{inner}")];
    let names = match named {
        Some(named) if named.starts_with('/') => Vec::new(),
        Some(named) => {
            [vec![named.to_owned()], places.iter().map(|place| format!("{place}{named}")).collect()].concat()
        }
        None => {
            places.iter().flat_map(|place| [format!("{place}{name}.rs"), format!("{place}{name}/mod.rs")]).collect()
        }
    };
    let mut paths: Vec<String> = names.iter().filter_map(|name| path_below(folder, name)).collect();
    paths.dedup();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str, expected: &[&str]) {
        let found: Vec<String> = imports(path, text).into_iter().flat_map(|import| import.paths).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn modules_are_looked_for_where_the_compiler_looks() {
        check("f.rs", "mod heap;", &["heap.rs", "heap/mod.rs", "f/heap.rs", "f/heap/mod.rs"]);
        check("heap.rs", "pub mod r#node;", &["node.rs", "node/mod.rs", "heap/node.rs", "heap/node/mod.rs"]);
        let inner = ["b/c.rs", "b/c/mod.rs", "f/b/c.rs", "f/b/c/mod.rs"];
        check("f.rs", "fn x() { } mod b { fn y() { { } } mod c; }", &inner);
        check("f.rs", "mod b { } mod c;", &["c.rs", "c/mod.rs", "f/c.rs", "f/c/mod.rs"]);
        check("f.rs", "#[path = \"x/y.rs\"] mod b;", &["x/y.rs", "f/x/y.rs"]);
        check("f.rs", "#[path = \"/etc/passwd\"] mod b;", &[]);
    }

    #[test]
    fn included_files_are_code_or_data() {
        let found = imports("a/f.rs", "include!(\"x.rs\");\nconst A: &str = include_str!(r#\"../t.txt\"#);");
        let expected = |path: &str, line, kind| Import { paths: vec![path.to_owned()], line, kind };
        assert_eq!(found, [expected("a/x.rs", 1, ImportKind::Code), expected("t.txt", 2, ImportKind::Data)]);
        check("f.rs", "// mod a;\n\"mod b;\" include_str!(\"/etc/passwd\"); include_str!(\"../x\");", &[]);
    }
}
