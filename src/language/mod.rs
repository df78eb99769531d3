//! A `Language` is everything Kata must know to judge submissions in it: a table for what data can express, and methods that turn a submission into
//! a program. One folder a language, one row in `LANGUAGES`.
//!
//! Nothing here runs anything: a language names the commands (`Recipe`), and `build` runs them.

mod cpp;
pub mod debug;
pub mod editor;
mod go;
pub mod helpers;
mod javascript;
pub mod naming;
pub mod notation;
mod python;
mod rust;
#[cfg(test)]
mod statuses;
pub mod table;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::problem::Signature;
use crate::sandbox::Invocation;
use crate::value::Value;
use crate::verdict::Raised;
use debug::{DebugProgram, DebuggedCall};
use editor::{EditorDesk, EditorFile};
use notation::Notation;
use table::{Runtime, Table};

pub use helpers::{Helper, Import, ImportKind};

/// Every language, in the order of listings.
pub static LANGUAGES: [&dyn Language; 6] =
    [&python::Python, &rust::Rust, &cpp::Cpp, &go::Go, &javascript::JAVASCRIPT, &javascript::TYPESCRIPT];

/// The language of a file by its extension, ignoring case.
pub fn by_extension(extension: &str) -> Option<&'static dyn Language> {
    let is_it = |known: &&str| known.eq_ignore_ascii_case(extension);
    LANGUAGES.into_iter().find(|language| language.extensions().iter().any(is_it))
}

/// The language of this name.
pub fn by_name(name: &str) -> Option<&'static dyn Language> {
    LANGUAGES.into_iter().find(|language| language.name() == name)
}

/// The language with this name or file extension, as people write it: `Python`, `python3`, `py`, `C++`.
pub fn find(name: &str) -> anyhow::Result<&'static dyn Language> {
    let plain = name.trim_start_matches('.').trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').to_lowercase();
    if let Some(language) = by_name(&plain).or_else(|| by_extension(&plain)) {
        return Ok(language);
    }
    let known = LANGUAGES.map(|language| language.name());
    match naming::nearest(&plain, known, 1).first() {
        Some(nearest) => bail!("unknown language `{name}`; did you mean `{nearest}`?"),
        None => bail!("unknown language `{name}`; Kata judges {}", known.join(", ")),
    }
}

/// The language in which a name in snake_case is a reserved word, if there is one.
pub fn reserving(name: &str) -> Option<&'static dyn Language> {
    LANGUAGES.into_iter().find(|language| {
        let Notation { case, reserved, .. } = language.table().notation;
        reserved.contains(&case.of(name).as_str())
    })
}

/// The warning for a function that reads from stdin.
const NO_INPUT: &str = "this reads input: Kata calls a function and gives no input";

pub trait Language: Sync {
    /// The facts about the language that data can express.
    fn table(&self) -> &'static Table;

    /// The name in options and reports: `python`.
    fn name(&self) -> &'static str {
        self.table().name
    }

    /// The name as people write it: `Python`.
    fn title(&self) -> &'static str {
        self.table().title
    }

    /// Without the dot. `kata new` writes the first one.
    fn extensions(&self) -> &'static [&'static str] {
        self.table().extensions
    }

    /// How its programs run.
    fn runtime(&self) -> &'static Runtime {
        &self.table().runtime
    }

    /// The call as one would write it in a program of the language: `longest_unique_substring("abba")`.
    fn call(&self, signature: &Signature, arguments: &[Value]) -> String {
        self.table().notation.call(signature, arguments)
    }

    /// A stub that compiles and is never accepted. `gist` is a few lines of plain text for its comment.
    fn starter(&self, signature: &Signature, gist: &str) -> String {
        self.table().notation.starter(signature, gist)
    }

    /// The file that sets an editor up for a folder of submissions, if one is needed.
    fn editor(&self, _desk: &EditorDesk<'_>) -> Option<EditorFile> {
        None
    }

    /// The harness for one of the `dialects`, which is made once for all submissions. Its files land in the folder that `Workplace::prepared` names.
    fn prepare(&self, toolchain: &Toolchain, dialect: &str) -> Recipe;

    /// The dialects in which the submission may be written, likeliest first. If it does not compile in one, the next is tried.
    fn dialects(&self, _source: &str) -> &'static [&'static str] {
        &[""]
    }

    /// Whether a dialect is only quicker than one that follows it and accepts whatever it accepts. Its complaints are never shown.
    fn is_shortcut(&self, _dialect: &str) -> bool {
        false
    }

    /// How the submission, in one of its `dialects`, becomes a program in the folder `workplace.program`. `Err` is a compile error found without a
    /// compiler.
    fn build(
        &self,
        task: &Task<'_>,
        dialect: &str,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> Result<Recipe, Diagnostics>;

    /// The program of one call for a debugger. `compiler` is the command of the compiler or interpreter. `Err` is a submission without the function.
    fn debug(&self, task: &Task<'_>, call: &DebuggedCall<'_>, compiler: &str) -> Result<DebugProgram, Diagnostics>;

    /// What a file of a submission imports from its folder. `path` is the file's own place in that folder.
    fn imports(&self, _path: &str, _text: &str) -> Vec<Import> {
        Vec::new()
    }

    /// The text that takes the place of a helper which cannot be read: using it fails with this message.
    fn unreadable_helper(&self, _why: &str) -> String {
        String::new()
    }

    /// A compiler's output in readable form, if it was asked for another form.
    fn for_people<'a>(&self, output: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(output)
    }

    /// The compiler's messages, shortened to the parts about the user's file, with its line numbers.
    fn diagnostics(&self, task: &Task<'_>, output: &str) -> Diagnostics;

    /// The warnings about the user's own lines, with their line numbers: those of a compiler that made the program, and those found without one.
    fn warnings(&self, _task: &Task<'_>, _output: &str) -> Option<String> {
        None
    }

    /// The line of the user's file that a stopped compiler was at, if its output tells, and the end of a sentence about what it did there.
    fn stopped_at(&self, _task: &Task<'_>, _output: &str) -> (Option<u32>, &'static str) {
        (None, "make the file simpler")
    }

    /// The worker's command, once the program is in `workplace.program`. A runtime with a heap limit is given `memory_mib`, the memory that the
    /// problem allows.
    fn run(&self, task: &Task<'_>, toolchain: &Toolchain, workplace: &Workplace<'_>, memory_mib: u64) -> Invocation;

    /// The module at whose import a file's loading failed, if an exception tells.
    fn importing(&self, _raised: &Raised) -> Option<String> {
        None
    }
}

/// The compiler or interpreter found on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toolchain {
    pub program: PathBuf,
    /// The programs of the table's other tools, in order.
    pub others: Vec<PathBuf>,
    /// The version lines of all tools; part of every cache key.
    pub version: String,
    /// The folders of its own installation that it must be able to read, in addition to the system's.
    pub folders: Vec<PathBuf>,
    /// The user's flags for its first program.
    pub flags: Vec<String>,
    /// Whether programs are made with the compiler's sanitizers.
    pub is_sanitized: bool,
}

impl Toolchain {
    /// A compiler or interpreter as it was found, without what the user chose for it.
    pub fn found(program: PathBuf, version: String, folders: Vec<PathBuf>) -> Toolchain {
        Toolchain { program, others: Vec::new(), version, folders, flags: Vec::new(), is_sanitized: false }
    }

    /// The programs of all tools, in the table's order.
    pub fn programs(&self) -> impl Iterator<Item = &Path> {
        [&self.program].into_iter().chain(&self.others).map(PathBuf::as_path)
    }
}

/// One submission, as far as building it is concerned.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    pub signature: &'a Signature,
    /// The function's name and the problem's aliases, in snake_case.
    pub names: &'a [String],
    /// The submission's text, without a byte order mark.
    pub source: &'a str,
    /// The submission's file name in messages: `heap sort.py`.
    pub file_name: &'a str,
    pub profile: Profile,
    /// The files beside it that it imports, which are in the folder `helpers::BESIDE` of the build.
    pub helpers: &'a [Helper],
}

/// The purpose of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// To be judged soon: somebody waits for the build.
    Judged,
    /// To be timed: with the compiler's best optimisation.
    Timed,
}

/// The folders of a build.
#[derive(Debug, Clone, Copy)]
pub struct Workplace<'a> {
    /// The result of `prepare`'s recipe; read only.
    pub prepared: &'a Path,
    /// The submission's own folder, empty at first.
    pub program: &'a Path,
    /// A folder that stays for the next versions of a submission's file, for a compiler's incremental cache.
    pub incremental: &'a Path,
    /// The libraries that the user chose for submissions; read only.
    pub libraries: &'a [Library],
}

/// A library that a submission may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    /// Its name in the submission.
    pub name: String,
    pub file: PathBuf,
}

/// Files to write to a folder, and commands to run there, in order. The first failure ends it.
#[derive(Debug, Clone, Default)]
pub struct Recipe {
    pub place: Place,
    /// Names relative to the folder, and contents.
    pub files: Vec<(String, String)>,
    pub commands: Vec<Invocation>,
}

/// The folder in which a recipe runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// The folder of its results.
    #[default]
    Product,
    /// `Workplace::incremental`, for a compiler that compares paths, including its output's, with those of the last run. The file with this name is
    /// then moved to the program's folder.
    Incremental { product: &'static str },
}

/// Why a submission does not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostics {
    /// The first error, in one line.
    pub headline: String,
    /// The line of the user's file with the error, from 1.
    pub line: Option<u32>,
    /// All messages, with the user's own line numbers.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_words_are_known_by_their_language() {
        let title = |name: &str| reserving(name).map(Language::title);
        for (name, language) in
            [("lambda", "Python"), ("box", "Rust"), ("match", "Rust"), ("template", "C++"), ("func", "Go")]
        {
            assert_eq!(title(name), Some(language), "{name}");
        }
        for name in ["nums", "roi", "l2", "kernel_size", "dtype"] {
            assert_eq!(title(name), None, "{name}");
        }
    }
}
