//! Finds the files that a Go file needs from its folder: packages in folders of their own (`import "practice/heap"` is `heap/heap.go`), and files of
//! the same package, each named after something that it defines (`siftDown` in `sift_down.go`).

use std::collections::HashSet;

use super::glue;
use super::packages::PREPARED;
use super::scan::{Found, scan};
use super::text::Kind;
use crate::language::Task;
use crate::language::helpers::{Helper, Import, ImportKind, MOST_IMPORTS, folder_of, path_below};
use crate::language::naming::snake_case;

/// The names that every file has.
const PREDECLARED: [&str; 18] = [
    "append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make", "max", "min", "new",
    "panic", "print", "println", "real", "recover",
];

/// The imports of a text. `path` is its place in the submission's folder.
pub fn imports(path: &str, text: &str) -> Vec<Import> {
    let found = scan(text);
    let mut imports: Vec<Import> = Vec::new();
    for import in found.imports.iter().filter(|import| !PREPARED.contains(&import.path)).take(MOST_IMPORTS) {
        imports.push(Import { paths: files_of_package(import.path), line: import.line, kind: ImportKind::Code });
    }
    for (word, line) in unknown_names(&found).into_iter().take(MOST_IMPORTS - imports.len()) {
        let names = [snake_case(word), word.to_lowercase()];
        let file = |name: &String| path_below(folder_of(path), &format!("{name}.go")).filter(|file| file != path);
        let mut paths: Vec<String> = names.iter().filter_map(file).collect();
        paths.dedup();
        imports.push(Import { paths, line, kind: ImportKind::Code });
    }
    imports
}

/// The files that an imported package may be: the last folders of its path, the longest first.
fn files_of_package(path: &str) -> Vec<String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let starts = [0].into_iter().chain(path.match_indices('/').map(|(at, _)| at + 1));
    starts.filter_map(|start| path_below("", &format!("{}/{name}.go", &path[start..]))).take(8).collect()
}

/// Words that are called, or begin a value, or stand as a type, and that the file does not define anywhere.
fn unknown_names<'a>(found: &Found<'a>) -> Vec<(&'a str, u32)> {
    let text = |at: usize| found.tokens.get(at).map_or("", |token| token.text);
    let (mut called, mut defined): (Vec<(&str, u32)>, HashSet<&str>) = (Vec::new(), found.declared.clone());
    for (at, token) in found.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Word) {
        let (before, after) = (if at == 0 { "" } else { text(at - 1) }, text(at + 1));
        let is_type_of_value = after == "{" && token.text.starts_with(char::is_uppercase);
        if before != "." && before != "func" && (after == "(" || is_type_of_value || matches!(before, "*" | "]" | "&"))
        {
            called.push((token.text, token.line));
        }
        let is_assigned = matches!((after, text(at + 2)), (":", "=") | ("=", _) | (",", _));
        if is_assigned || matches!(before, "var" | "type" | "const") {
            defined.insert(token.text);
        }
    }
    let mut seen = HashSet::new();
    called.retain(|(word, _)| !defined.contains(word) && !PREDECLARED.contains(word) && seen.insert(*word));
    called
}

/// A package beside the submission: the path by which it is imported, and its file.
pub struct Package<'a> {
    pub path: String,
    pub helper: &'a Helper,
}

/// The packages that the submission imports from its folder, each after those that it imports itself.
pub fn packages<'a>(task: &Task<'a>) -> Vec<Package<'a>> {
    let (mut ordered, mut seen) = (Vec::new(), HashSet::new());
    visit(task, task.source, &mut ordered, &mut seen);
    for helper in siblings(task) {
        visit(task, &helper.text(), &mut ordered, &mut seen);
    }
    ordered
}

fn visit<'a>(task: &Task<'a>, text: &str, ordered: &mut Vec<Package<'a>>, seen: &mut HashSet<String>) {
    for import in scan(text).imports.iter().filter(|import| !PREPARED.contains(&import.path)) {
        let files = files_of_package(import.path);
        let helper = files.iter().find_map(|file| task.helpers.iter().find(|helper| helper.path == *file));
        if let Some(helper) = helper.filter(|_| seen.insert(import.path.to_owned())) {
            visit(task, &helper.text(), ordered, seen);
            ordered.push(Package { path: import.path.to_owned(), helper });
        }
    }
}

/// The files beside the submission that become part of its package: those that define nothing which it, or another of them, defines too.
pub fn siblings<'a>(task: &Task<'a>) -> Vec<&'a Helper> {
    let mut declared: HashSet<String> = scan(task.source).declared.iter().map(|name| (*name).to_owned()).collect();
    let mut found = Vec::new();
    for helper in task.helpers.iter().filter(|helper| !helper.path.contains('/') && helper.path != task.file_name) {
        let text = helper.text();
        let own: HashSet<String> = scan(&text).declared.iter().map(|name| (*name).to_owned()).collect();
        if own.is_disjoint(&declared) {
            declared.extend(own);
            found.push(helper);
        }
    }
    found
}

/// A sibling's text as a file of `package main`.
pub fn sibling_text(helper: &Helper) -> String {
    let text = helper.text();
    glue::submission(&scan(&text), &text, &format!("{}/{}", crate::language::helpers::BESIDE, helper.path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Profile;
    use crate::problem::Signature;

    #[test]
    fn packages_and_files_are_named() {
        let text = "import (\n\"sort\"\n\"example.com/me/heap\"\n)\nfunc f(g func(int)) {\n\tx := func() {}\n\tx(); siftDown(nil); sort.Ints(nil); len(nil)\n\tvar h *MinHeap\n}";
        let found: Vec<(Vec<String>, u32)> =
            imports("f.go", text).into_iter().map(|import| (import.paths, import.line)).collect();
        let paths = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>();
        assert!(
            found.contains(&(paths(&["example.com/me/heap/heap.go", "me/heap/heap.go", "heap/heap.go"]), 3)),
            "{found:?}"
        );
        assert!(found.contains(&(paths(&["sift_down.go", "siftdown.go"]), 7)), "{found:?}");
        assert!(found.contains(&(paths(&["min_heap.go", "minheap.go"]), 8)), "{found:?}");
        assert!(
            !found
                .iter()
                .any(|(paths, _)| paths.iter().any(|path| ["x.go", "len.go", "f.go"].contains(&path.as_str()))),
            "{found:?}"
        );
    }

    #[test]
    fn packages_come_after_what_they_import() {
        let signature = Signature::try_from("f(n: int) -> int".to_owned()).unwrap();
        let helper = |path: &str, text: &str| Helper { path: path.to_owned(), content: text.into(), line: 1 };
        let helpers = [
            helper("a/a.go", "package a\nimport \"x/b\""),
            helper("b/b.go", "package b\nimport \"a\""),
            helper("g.go", "func g() {}"),
            helper("h.go", "func f() {}"),
        ];
        let (source, file_name, profile) = ("import \"a\"\nfunc f() { g() }", "f.go", Profile::Judged);
        let task = Task { signature: &signature, names: &[], source, file_name, profile, helpers: &helpers };
        let order: Vec<String> = packages(&task).into_iter().map(|package| package.path).collect();
        assert_eq!(order, ["x/b", "a"]);
        assert_eq!(siblings(&task).iter().map(|helper| helper.path.as_str()).collect::<Vec<_>>(), ["g.go"]);
    }
}
