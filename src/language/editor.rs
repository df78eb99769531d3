//! `EditorFile`: a file beside submissions that tells a language server how the judge reads them, so that completion and types work unprepared.

use std::path::Path;

use super::Toolchain;

/// The names of all set-up files, which no command takes for submissions left out.
pub const NAMES: [&str; 5] =
    ["compile_flags.txt", "jsconfig.json", "pyrightconfig.json", "rust-project.json", "tsconfig.json"];

/// What is known about a folder of submissions.
#[derive(Debug, Clone, Copy)]
pub struct EditorDesk<'a> {
    /// `None` if the language is not installed.
    pub toolchain: Option<&'a Toolchain>,
    /// The compiler or interpreter that the user chose: a command, or an absolute path.
    pub chosen: Option<&'a Path>,
    /// The names of all the language's files in the folder, sorted.
    pub sources: &'a [String],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorFile {
    pub name: &'static str,
    pub text: String,
    /// Text that only Kata's own file has, where the file grows with the folder. One without it belongs to the user.
    pub mark: Option<&'static str>,
    /// The user's files that do the same, in the folder or above it. Where there is one, nothing is written.
    pub yields_to: &'static [&'static str],
    /// The command that installs the standard library's source, if the language server needs it and it is missing.
    pub lacks: Option<&'static str>,
}
