//! Finds the files that a file of JavaScript or TypeScript imports: `import … from "./heap.js"`, `export … from`, `import("./heap.js")` and
//! `require("./heap")`, as far as they are relative and written out.

use crate::language::helpers::{Import, ImportKind, LineCounter, MOST_IMPORTS, folder_of, path_below};

/// What is tried behind the name that is written, in this order, as the harness does.
const ENDINGS: [&str; 9] = ["", ".js", ".mjs", ".cjs", ".ts", ".mts", ".json", "/index.js", "/index.ts"];
/// The longest name of a file that is looked at.
const LONGEST_NAME: usize = 500;

/// The imports of a text. `path` is its place in the submission's folder.
pub fn imports(path: &str, text: &str) -> Vec<Import> {
    let mut found = Vec::new();
    let mut lines = LineCounter::default();
    for (at, quote) in text.match_indices(['"', '\'', '`']) {
        let rest = &text[at + 1..];
        if !(rest.starts_with("./") || rest.starts_with("../")) || !is_imported(&text[..at]) {
            continue;
        }
        let name = rest.split(['"', '\'', '`', '\n']).next().unwrap_or_default();
        if found.len() >= MOST_IMPORTS || name.len() > LONGEST_NAME || !rest[name.len()..].starts_with(quote) {
            continue;
        }
        let line = lines.line(text, at);
        let (data, code): (Vec<String>, Vec<String>) =
            paths_of(folder_of(path), name).into_iter().partition(|path| path.ends_with(".json"));
        let kinds = [(code, ImportKind::Code), (data, ImportKind::Data)];
        let named = kinds.into_iter().filter(|(paths, _)| !paths.is_empty());
        found.extend(named.map(|(paths, kind)| Import { paths, line, kind }));
    }
    found
}

/// Whether a string that follows this text is what an import names.
fn is_imported(before: &str) -> bool {
    let before = before.trim_end();
    let (before, words) = match before.strip_suffix('(') {
        Some(before) => (before.trim_end(), ["require", "import"]),
        None => (before, ["from", "import"]),
    };
    let is_apart = |rest: &str| !rest.ends_with(|c: char| c.is_alphanumeric() || "_$.".contains(c));
    words.iter().any(|word| before.strip_suffix(word).is_some_and(is_apart))
}

/// The files that a relative name may mean.
fn paths_of(folder: &str, name: &str) -> Vec<String> {
    // A file of TypeScript is imported under the name that it is compiled to.
    let source = ["js", "mjs", "cjs"].iter().find_map(|ending| {
        let stem = name.strip_suffix(ending)?.strip_suffix('.')?;
        Some(format!("{stem}.{}", ending.replace("js", "ts")))
    });
    let names = ENDINGS.iter().map(|ending| format!("{name}{ending}")).chain(source);
    names.filter_map(|name| path_below(folder, &name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_paths(path: &str, text: &str) -> Vec<(u32, String)> {
        let code = imports(path, text).into_iter().filter(|import| import.kind == ImportKind::Code);
        code.map(|import| (import.line, import.paths[0].clone())).collect()
    }

    #[test]
    fn every_form_of_an_import_is_found() {
        let text = "import { a } from './a.js';\nimport './b.mjs'\nexport * from\n  \"./c.js\";\nconst d = require( './lib/d');\n\
                    const e = await import(`./e.js`);\nimport f from \"../f.js\";\n";
        let expected = [(1, "a.js"), (2, "b.mjs"), (4, "c.js"), (5, "lib/d"), (6, "e.js")];
        assert_eq!(first_paths("heap_sort.js", text), expected.map(|(line, path)| (line, path.to_owned())));
        assert_eq!(first_paths("lib/a.js", "require('../f')"), [(1, "f".to_owned())]);
    }

    #[test]
    fn what_only_looks_like_an_import_is_none() {
        for text in [
            "read('./a.js')",
            "x = './a.js'",
            "import fs from 'fs'",
            "import x from \"./a.js\n",
            "unrequire('./a')",
            "a.import './b'",
        ] {
            assert_eq!(first_paths("heap_sort.js", text), [], "{text}");
        }
    }

    #[test]
    fn a_name_may_mean_several_files() {
        let paths = paths_of("lib", "./heap.js");
        for path in ["lib/heap.js", "lib/heap.ts", "lib/heap.js.json"] {
            assert!(paths.iter().any(|known| known == path), "{path} is not in {paths:?}");
        }
        assert_eq!(paths_of("", "./heap")[..2], ["heap", "heap.js"].map(str::to_owned));
    }
}
