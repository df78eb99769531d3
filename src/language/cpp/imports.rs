//! Finds the files that a C++ file includes in quotes, and the units that belong to the headers: the functions that `heap.hpp` declares may be
//! defined in `heap.cpp` beside it.

use super::text::has_word;
use crate::language::helpers::{BESIDE, Helper, Import, ImportKind, MOST_IMPORTS, folder_of, path_below};
use crate::language::{Diagnostics, Task};

/// The extensions of units.
const UNITS: [&str; 4] = ["cpp", "cc", "cxx", "c++"];
const HEADERS: [&str; 5] = ["h", "hh", "hpp", "hxx", "h++"];

/// The imports of a text. `path` is its place in the submission's folder.
pub fn imports(path: &str, text: &str) -> Vec<Import> {
    let mut found = Vec::new();
    for (name, line) in included(text).take(MOST_IMPORTS) {
        let mut paths = Vec::new();
        // As the compiler looks: beside the including file, then in the submission's own folder.
        for folder in [folder_of(path), ""] {
            let Some(header) = path_below(folder, name).filter(|header| !paths.contains(header)) else { continue };
            let stem = header.rsplit_once('.').filter(|(_, extension)| HEADERS.contains(extension));
            let units = stem.into_iter().flat_map(|(stem, _)| UNITS.map(|extension| format!("{stem}.{extension}")));
            let units: Vec<String> = units.filter(|unit| unit != path).collect();
            paths.push(header);
            paths.extend(units);
        }
        found.push(Import { paths, line, kind: ImportKind::Code });
    }
    found
}

/// The names that are included in quotes, with their lines.
fn included(text: &str) -> impl Iterator<Item = (&str, u32)> {
    text.lines().zip(1..).filter_map(|(line, number)| {
        let line = line.trim_start();
        let directive = line.strip_prefix('#').or_else(|| line.strip_prefix("%:"))?.trim_start();
        let rest = directive.strip_prefix("include").or_else(|| directive.strip_prefix("import"))?.trim_start();
        let (name, _) = rest.strip_prefix('"')?.split_once('"')?;
        Some((name, number))
    })
}

/// The compiler's output with the helpers' own paths.
pub fn with_own_paths(task: &Task<'_>, output: &str) -> String {
    let shortened =
        |output: String, helper: &Helper| output.replace(&format!("{BESIDE}/{}", helper.path), &helper.path);
    task.helpers.iter().fold(output.to_owned(), shortened)
}

/// The diagnostics with the reason why a file above the submission's folder is missing.
pub fn with_reason(diagnostics: Diagnostics) -> Diagnostics {
    let is_above = diagnostics.headline.contains("../") && diagnostics.headline.ends_with("No such file or directory");
    let reason = if is_above { "\nnote: Kata reads only files in the submission's folder and below" } else { "" };
    Diagnostics { text: diagnostics.text + reason, ..diagnostics }
}

/// The helpers that are compiled by themselves: units that include the header of their own name and are included by no file. One with a `main` or a
/// `Solution` of its own is another program, which only lies beside the header.
pub fn units<'a>(task: &Task<'a>) -> Vec<&'a Helper> {
    let mut included_paths: Vec<String> = Vec::new();
    let own = (task.file_name.to_owned(), std::borrow::Cow::Borrowed(task.source));
    let texts = task.helpers.iter().map(|helper| (helper.path.clone(), helper.text()));
    for (path, text) in std::iter::once(own).chain(texts) {
        for (name, _) in included(&text).take(MOST_IMPORTS) {
            included_paths.extend([folder_of(&path), ""].iter().filter_map(|folder| path_below(folder, name)));
        }
    }
    let is_unit = |helper: &&Helper| {
        let Some((stem, extension)) = helper.path.rsplit_once('.') else { return false };
        let is_candidate = UNITS.contains(&extension) && helper.path != task.file_name;
        is_candidate && !included_paths.contains(&helper.path) && belongs_to_header(helper, stem)
    };
    task.helpers.iter().filter(is_unit).collect()
}

fn belongs_to_header(unit: &Helper, stem: &str) -> bool {
    let text = unit.text();
    let is_own = |(name, _): (&str, u32)| {
        let header = path_below(folder_of(&unit.path), name);
        header.is_some_and(|header| header.rsplit_once('.').is_some_and(|(of_header, _)| of_header == stem))
    };
    let is_program =
        has_word(&text, "main") || ["class Solution", "struct Solution"].iter().any(|it| text.contains(it));
    !is_program && included(&text).take(MOST_IMPORTS).any(is_own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(path: &str, text: &str) -> Vec<(u32, String)> {
        let first = |import: Import| (import.line, import.paths[0].clone());
        imports(path, text).into_iter().filter(|import| !import.paths.is_empty()).map(first).collect()
    }

    #[test]
    fn quoted_names_are_found() {
        let text =
            "#include <vector>\n # include \"heap.hpp\"\n%:include \"a/b.h\"\n#include \"../x\"\n#include MACRO\n";
        assert_eq!(paths("f.cpp", text), [(2, "heap.hpp".to_owned()), (3, "a/b.h".to_owned())]);
        assert_eq!(paths("a/f.hpp", "#include \"../x\"\n#include \"/etc/passwd\""), [(1, "x".to_owned())]);
    }

    #[test]
    fn a_header_may_have_a_unit() {
        let found = imports("f.cpp", "#include \"heap.hpp\"\n#include \"f.hpp\"");
        assert_eq!(found[0].paths, ["heap.hpp", "heap.cpp", "heap.cc", "heap.cxx", "heap.c++"]);
        assert_eq!(found[1].paths, ["f.hpp", "f.cc", "f.cxx", "f.c++"]);
    }
}
