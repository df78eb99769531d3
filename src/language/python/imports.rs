//! Finds what a Python file imports: the modules of its import statements, and those that `import_module` and `__import__` are given as plain text.

use crate::language::helpers::{Import, ImportKind, LineCounter, MOST_IMPORTS, folder_of};

/// The longest chain of names in one import.
const MOST_NAMES: usize = 16;

/// The most words of all imports of a text that are looked at.
const MOST_WORDS: usize = 4 * MOST_IMPORTS;

/// The imports of a text. `path` is its place in the submission's folder.
pub fn imports(path: &str, text: &str) -> Vec<Import> {
    let mut found = Vec::new();
    for Statement { line, words } in statements(text) {
        for paths in imported(&words, folder_of(path)) {
            found.push(Import { paths, line, kind: ImportKind::Code });
        }
    }
    for (line, name) in named_in_calls(text) {
        found.push(Import { paths: paths_of("", &name), line, kind: ImportKind::Code });
    }
    found.truncate(MOST_IMPORTS);
    found
}

/// A statement that begins with `import` or `from`.
struct Statement {
    line: u32,
    /// Its names, dots, commas and other marks.
    words: Vec<String>,
}

/// The import statements of a text, which may stand on lines of their own or behind `;` and `:`.
fn statements(text: &str) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let (mut rest, mut line, mut depth) = (text, 1, 0_usize);
    // Whether the next word begins a statement, and whether it is part of an import.
    let (mut begins, mut is_import) = (true, false);
    let mut n_words = 0;
    while let Some(first) = rest.chars().next().filter(|_| n_words < MOST_WORDS) {
        let length = match first {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' => string_len(rest),
            '\\' if rest.starts_with("\\\n") => 2,
            c if c == '_' || c.is_alphanumeric() => {
                let length = rest.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(rest.len());
                let word = &rest[..length];
                n_words += usize::from(is_import);
                if begins && matches!(word, "import" | "from") {
                    found.push(Statement { line, words: vec![word.to_owned()] });
                    is_import = true;
                } else if is_import {
                    found.last_mut().into_iter().for_each(|statement| statement.words.push(word.to_owned()));
                }
                begins = false;
                length
            }
            mark => {
                depth = match mark {
                    '(' | '[' | '{' => depth + 1,
                    ')' | ']' | '}' => depth.saturating_sub(1),
                    _ => depth,
                };
                if depth == 0 && matches!(mark, '\n' | ';' | ':') {
                    (begins, is_import) = (true, false);
                } else if !mark.is_whitespace() {
                    begins = false;
                    if is_import {
                        found.last_mut().into_iter().for_each(|statement| statement.words.push(mark.to_string()));
                    }
                }
                mark.len_utf8()
            }
        };
        line += rest.as_bytes()[..length].iter().filter(|byte| **byte == b'\n').count() as u32;
        rest = &rest[length..];
    }
    found
}

/// The length of the string at the beginning of a text. One in single quotes ends with its line.
fn string_len(text: &str) -> usize {
    let quote = &text[..1];
    let triple = quote.repeat(3);
    let (close, start) = if text.starts_with(&triple) { (triple.as_str(), 3) } else { (quote, 1) };
    let mut is_escaped = false;
    for (at, character) in text.char_indices().skip(start) {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '\n' if start == 1 => return at,
            _ if text[at..].starts_with(close) => return at + close.len(),
            _ => {}
        }
    }
    text.len()
}

/// The files that an import statement may mean, for each module that it names. `package` is the folder of the text.
fn imported(words: &[String], package: &str) -> Vec<Vec<String>> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.split_first() {
        Some((&"import", modules)) => {
            let named = modules.split(|word| *word == ",").map(|words| dotted(words).0);
            named.filter(|names| !names.is_empty()).map(|names| paths_of("", &names)).collect()
        }
        Some((_, rest)) => {
            let n_dots = rest.iter().take_while(|word| **word == ".").count();
            let (module, n_words) = dotted(&rest[n_dots..]);
            let Some(base) = base(package, n_dots) else { return Vec::new() };
            let mut found = vec![paths_of(&base, &module)];
            let names = rest[n_dots + n_words..].iter().skip_while(|word| **word != "import").skip(1);
            // Each name may be a module of the package.
            let is_name = |word: &&&str| word.starts_with(|c: char| c == '_' || c.is_alphabetic());
            for name in names.filter(is_name) {
                let whole = if module.is_empty() { (*name).to_owned() } else { format!("{module}.{name}") };
                found.push(paths_of(&base, &whole));
            }
            found
        }
        None => Vec::new(),
    }
}

/// The folder that an import with this many leading dots starts from; `None` for one that leads out of the packages.
fn base(package: &str, n_dots: usize) -> Option<String> {
    if n_dots == 0 {
        return Some(String::new());
    }
    let mut folder = package;
    for _ in 1..n_dots {
        folder = Some(folder_of(folder)).filter(|_| !folder.is_empty())?;
    }
    (!folder.is_empty()).then(|| folder.to_owned())
}

/// The names at the beginning of these words, joined by dots, and how many words they are.
fn dotted(words: &[&str]) -> (String, usize) {
    let is_part = |(at, word): &(usize, &&str)| {
        if at % 2 == 1 { **word == "." } else { word.starts_with(|c: char| c == '_' || c.is_alphabetic()) }
    };
    let n = words.iter().enumerate().take_while(is_part).count();
    let n = if n > 0 && n.is_multiple_of(2) { n - 1 } else { n };
    let is_keyword = matches!(words.first(), Some(&("import" | "as")));
    if is_keyword { (String::new(), 0) } else { (words[..n.min(2 * MOST_NAMES)].concat(), n) }
}

/// The files that importing a module in a folder may read: those of the module and of the packages around it.
fn paths_of(folder: &str, module: &str) -> Vec<String> {
    let mut place = folder.to_owned();
    let mut paths = if folder.is_empty() { Vec::new() } else { vec![format!("{folder}/__init__.py")] };
    for name in module.split('.').filter(|name| !name.is_empty()).take(MOST_NAMES) {
        if !place.is_empty() {
            place.push('/');
        }
        place.push_str(name);
        paths.push(format!("{place}.py"));
        paths.push(format!("{place}/__init__.py"));
    }
    paths
}

/// The modules that a call of `import_module` or `__import__` names as plain text, and where.
fn named_in_calls(text: &str) -> Vec<(u32, String)> {
    let mut found = Vec::new();
    for call in ["import_module", "__import__"] {
        let mut lines = LineCounter::default();
        for (at, _) in text.match_indices(call).take(MOST_IMPORTS) {
            let rest = text[at + call.len()..].trim_start();
            let Some(rest) = rest.strip_prefix('(').map(str::trim_start) else { continue };
            let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else { continue };
            let Some((name, _)) = rest[1..].split_once(quote) else { continue };
            if !name.is_empty() && name.chars().all(|c| c == '_' || c == '.' || c.is_alphanumeric()) {
                found.push((lines.line(text, at), name.to_owned()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str, expected: &[(u32, &str)]) {
        let found = imports(path, text);
        let last =
            |import: &Import| (import.line, import.paths.iter().rfind(|path| !path.ends_with("__init__.py")).cloned());
        let found: Vec<(u32, String)> = found.iter().map(last).filter_map(|(line, path)| Some((line, path?))).collect();
        let expected: Vec<(u32, String)> = expected.iter().map(|(line, path)| (*line, (*path).to_owned())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_form_of_an_import_is_found() {
        check("a.py", "import heap", &[(1, "heap.py")]);
        check("a.py", "'''doc\n'''\nimport a.b as c, d", &[(3, "a/b.py"), (3, "d.py")]);
        check(
            "a.py",
            "from heap import (push, # x\n pop)\n",
            &[(1, "heap.py"), (1, "heap/push.py"), (1, "heap/pop.py")],
        );
        check("a.py", "try: import x\nexcept: import y; import z", &[(1, "x.py"), (2, "y.py"), (2, "z.py")]);
        check("a.py", "def f():\n    from a.b import *\n", &[(2, "a/b.py")]);
        check("a.py", "from a \\\n  import b", &[(1, "a.py"), (1, "a/b.py")]);
        check("a.py", "importlib.import_module( 'a.b')\n__import__(\"c\")\n", &[(1, "a/b.py"), (2, "c.py")]);
        check("a.py", "x = {'a': 1}\nif x: import q", &[(2, "q.py")]);
    }

    #[test]
    fn relative_imports_start_from_their_package() {
        check("p/a.py", "from . import b", &[(1, "p/b.py")]);
        check("p/q/a.py", "from ..b import c", &[(1, "p/b.py"), (1, "p/b/c.py")]);
        check("p/a.py", "from ..b import c", &[]);
        check("a.py", "from .b import c", &[]);
        assert_eq!(paths_of("p", "b"), ["p/__init__.py", "p/b.py", "p/b/__init__.py"]);
    }

    #[test]
    fn what_only_looks_like_an_import_is_none() {
        check(
            "a.py",
            "# import a\n\"\"\"\nimport b\n\"\"\"\nx = 'import c'\nimportant = 1\nyield_from = important",
            &[],
        );
        check("a.py", "def g():\n    yield from heap\n    raise X from error\n", &[]);
        check("a.py", "import\nfrom\nimport .\n", &[]);
        check("a.py", "s = 'a\\'\nimport b\n", &[(2, "b.py")]);
    }
}
