//! `Helper`: a file beside a submission that it imports. The submission's folder is the root of all paths here, and none leads out of it. The files
//! themselves are found and read by `build`.

use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The folder of the helpers in the folder of a build.
pub const BESIDE: &str = "beside";

/// The most imports of one text that are looked at.
pub const MOST_IMPORTS: usize = 10_000;

/// A file that a submission imports, or that one of its helpers imports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// Its path in the submission's folder: `shapes/heap.hpp`.
    pub path: String,
    pub content: Vec<u8>,
    /// The line of the submission that leads to it, from 1.
    pub line: u32,
}

impl Helper {
    /// Its text, with marks in place of what is no UTF-8.
    pub fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.content)
    }

    /// One of its lines, counted from 1.
    pub fn source_line(&self, line: usize) -> Option<String> {
        Some(self.text().lines().nth(line.checked_sub(1)?)?.to_owned())
    }
}

/// What a text imports in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The files that may be meant. Each of them that exists becomes a helper.
    pub paths: Vec<String>,
    /// The line of the text, from 1.
    pub line: u32,
    pub kind: ImportKind,
}

/// What an imported file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// A source text of the language, which may import others.
    Code,
    /// Any bytes, which become a constant.
    Data,
}

/// The path that `relative` means in `folder`, if it names a file in the submission's folder or below.
pub fn path_below(folder: &str, relative: &str) -> Option<String> {
    let mut path = PathBuf::from(folder);
    for part in Path::new(relative).components() {
        match part {
            Component::Normal(name) => path.push(name),
            Component::CurDir => {}
            Component::ParentDir => {
                path.file_name()?;
                path.pop();
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    let is_named = !path.as_os_str().is_empty() && !relative.ends_with('/') && !relative.contains('\0');
    path.into_os_string().into_string().ok().filter(|_| is_named)
}

/// The folder of a path; empty for the submission's own.
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Counts the lines of a text up to positions that ascend, so that a text is read once, however many positions are asked for.
#[derive(Default)]
pub struct LineCounter {
    at: usize,
    n_before: u32,
}

impl LineCounter {
    /// The number of the line with this byte of the text, from 1.
    pub fn line(&mut self, text: &str, at: usize) -> u32 {
        let passed = &text.as_bytes()[self.at.min(at)..at];
        self.n_before += passed.iter().filter(|byte| **byte == b'\n').count() as u32;
        self.at = at;
        self.n_before + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let mut counter = LineCounter::default();
        let lines = [0, 1, 2, 5].map(|at| counter.line("a\nb\n\nc", at));
        assert_eq!(lines, [1, 1, 2, 4]);
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for (folder, relative, expected) in [
            ("", "heap.hpp", Some("heap.hpp")),
            ("a", "./b/heap.hpp", Some("a/b/heap.hpp")),
            ("a/b", "../heap.hpp", Some("a/heap.hpp")),
            ("a", "../../heap.hpp", None),
            ("", "../heap.hpp", None),
            ("", "a/../../heap.hpp", None),
            ("a", "/etc/passwd", None),
            ("", "", None),
            ("a", "..", None),
            ("", "a/", None),
            ("", "a\0b", None),
        ] {
            assert_eq!(path_below(folder, relative).as_deref(), expected, "{folder} {relative}");
        }
    }
}
