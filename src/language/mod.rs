//! A `Language` is what Kata must know to judge submissions in one: its table, which says all that data can, and how a submission becomes a
//! program. One folder a language, one row in `LANGUAGES`.
//!
//! Nothing here runs anything: a language says which commands to run (`Recipe`), `build` runs them.

mod cpp;
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
use notation::Notation;
use table::{Runtime, Table};

/// Every language, in the order in which they are listed.
pub static LANGUAGES: [&dyn Language; 3] = [&python::Python, &rust::Rust, &cpp::Cpp];

/// The language of a file, by its extension, in capitals or not.
pub fn by_extension(extension: &str) -> Option<&'static dyn Language> {
    let is_it = |known: &&str| known.eq_ignore_ascii_case(extension);
    LANGUAGES.into_iter().find(|language| language.extensions().iter().any(is_it))
}

/// The language of this name.
pub fn by_name(name: &str) -> Option<&'static dyn Language> {
    LANGUAGES.into_iter().find(|language| language.name() == name)
}

/// The language of this name or file ending, as people write them: `Python`, `python3`, `py`, `C++`.
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

/// What is said of a function that reads from stdin.
const NO_INPUT: &str = "this reads input: Kata calls a function and gives no input";

pub trait Language: Sync {
    /// What data can say of it.
    fn table(&self) -> &'static Table;

    /// As options and reports name it: `python`.
    fn name(&self) -> &'static str {
        self.table().name
    }

    /// As people write it: `Python`.
    fn title(&self) -> &'static str {
        self.table().title
    }

    /// Without the dot; the first is the one that `kata new` writes.
    fn extensions(&self) -> &'static [&'static str] {
        self.table().extensions
    }

    /// How its programs run.
    fn runtime(&self) -> &'static Runtime {
        &self.table().runtime
    }

    /// The call as one would paste it into a program of the language: `longest_unique_substring("abba")`.
    fn call(&self, signature: &Signature, arguments: &[Value]) -> String {
        self.table().notation.call(signature, arguments)
    }

    /// A stub that compiles and is never accepted. `gist` is a few lines of plain text for its comment.
    fn starter(&self, signature: &Signature, gist: &str) -> String {
        self.table().notation.starter(signature, gist)
    }

    /// What is made once for all submissions (the compiled harness). Its files land in a folder that `Workplace::prepared` names.
    fn prepare(&self, toolchain: &Toolchain) -> Recipe;

    /// The dialects in which the submission may be written, the likeliest first: what does not compile in one is tried in the next.
    fn dialects(&self, _source: &str) -> &'static [&'static str] {
        &[""]
    }

    /// How the submission, in one of its `dialects`, becomes a program in the folder `workplace.program`. `Err` is a compile error that needs
    /// no compiler to be seen.
    fn build(
        &self,
        task: &Task<'_>,
        dialect: &str,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> Result<Recipe, Diagnostics>;

    /// A compiler's output as people read it, where it was asked for another form.
    fn for_people<'a>(&self, output: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(output)
    }

    /// The compiler's own messages, shortened to what concerns the user's file, in its line numbers.
    fn diagnostics(&self, task: &Task<'_>, output: &str) -> Diagnostics;

    /// What a compiler that made the program warns of in the user's own lines, in its line numbers, and what can be seen without it.
    fn warnings(&self, _task: &Task<'_>, _output: &str) -> Option<String> {
        None
    }

    /// Where in the user's file a compiler was when it was stopped, as far as its output tells, and a sentence's end about what it did there.
    fn stopped_at(&self, _task: &Task<'_>, _output: &str) -> (Option<u32>, &'static str) {
        (None, "make the file simpler")
    }

    /// The worker's command once the program stands in `workplace.program`. A runtime that is told how large its heap may be is told
    /// `memory_mib`, what the problem allows.
    fn run(&self, task: &Task<'_>, toolchain: &Toolchain, workplace: &Workplace<'_>, memory_mib: u64) -> Invocation;

    /// The module whose import a file broke off at while it loaded, where an exception says so.
    fn importing(&self, _raised: &Raised) -> Option<String> {
        None
    }
}

/// The compiler or interpreter found on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toolchain {
    pub program: PathBuf,
    /// The programs of the table's other tools, in its order.
    pub others: Vec<PathBuf>,
    /// The lines in which they name their versions; part of every cache key.
    pub version: String,
    /// The folders of its own installation that it must be able to read, beside the system's.
    pub folders: Vec<PathBuf>,
}

impl Toolchain {
    /// The programs of all tools, in the table's order.
    pub fn programs(&self) -> impl Iterator<Item = &Path> {
        [&self.program].into_iter().chain(&self.others).map(PathBuf::as_path)
    }
}

/// One submission, as far as building it goes.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    pub signature: &'a Signature,
    /// The function's name and the problem's aliases, in snake_case.
    pub names: &'a [String],
    /// The submission's text, without a byte order mark.
    pub source: &'a str,
    /// The submission's file name as messages show it: `heap sort.py`.
    pub file_name: &'a str,
    pub profile: Profile,
}

/// What a program is built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Soon to be judged: the build is waited for.
    Judged,
    /// To be timed: as fast as its compiler makes it.
    Timed,
}

/// The folders that a build may use.
#[derive(Debug, Clone, Copy)]
pub struct Workplace<'a> {
    /// Where `prepare`'s recipe was carried out; read only.
    pub prepared: &'a Path,
    /// The submission's own, empty at first.
    pub program: &'a Path,
    /// Kept from one version of a submission's file to the next, for a compiler's incremental cache.
    pub incremental: &'a Path,
}

/// Files to write into a folder, then commands to run in it, in order. The first that fails ends it.
#[derive(Debug, Clone, Default)]
pub struct Recipe {
    pub place: Place,
    /// Names relative to the folder, and contents.
    pub files: Vec<(String, String)>,
    pub commands: Vec<Invocation>,
}

/// The folder in which a recipe is carried out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// The one for what it makes.
    #[default]
    Product,
    /// `Workplace::incremental`, for a compiler that compares paths with those of last time, also that of what it makes: the file of
    /// this name, to be moved to the program's folder.
    Incremental { product: &'static str },
}

/// Why a submission does not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostics {
    /// The first error in a line.
    pub headline: String,
    /// The line of the user's file that it is about, from 1.
    pub line: Option<u32>,
    /// All the messages, with the user's own line numbers.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_words_are_known_by_their_language() {
        let title = |name: &str| reserving(name).map(Language::title);
        for (name, language) in [("lambda", "Python"), ("box", "Rust"), ("match", "Rust"), ("template", "C++")] {
            assert_eq!(title(name), Some(language), "{name}");
        }
        for name in ["nums", "roi", "l2", "kernel_size", "dtype"] {
            assert_eq!(title(name), None, "{name}");
        }
    }
}
