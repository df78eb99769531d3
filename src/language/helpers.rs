//! `Helper`: a file beside a submission that it imports. The submission's folder is the root of all paths here, and none leads out of it. The files
//! themselves are found and read by `build`.

use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The folder of the helpers in the folder of a build.
pub const BESIDE: &str = "beside";

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

/// The number of the line with this byte of a text, from 1.
pub fn line_at(text: &str, at: usize) -> u32 {
    u32::try_from(text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1)
        .unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

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
