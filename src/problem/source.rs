//! A problem's folder as unread texts, with the facts that are needed before one is read.

use std::path::{Path, PathBuf};

use crate::content::Content;
use crate::locale::Locale;
use crate::manifest::Difficulty;

/// A problem's folder as it was compiled in, or read from a pack: one row of the catalogue.
#[derive(Clone, Copy)]
pub struct Source {
    /// The folder's name.
    pub slug: &'static str,
    /// `None` for a built-in problem.
    pub pack: Option<&'static Pack>,
    pub index: Index,
    pub manifest: &'static str,
    pub cases: &'static str,
    pub statement: &'static str,
    pub statement_zh: &'static str,
    /// Approaches, pitfalls and an interviewer's next questions; empty if the file is missing, as the other texts are then.
    pub editorial: &'static str,
    pub editorial_zh: &'static str,
    /// Extension and text of the reference in each language.
    pub references: &'static [(&'static str, &'static str)],
    /// Name and text of each file of its code.
    pub code: &'static [(&'static str, &'static str)],
    /// Name and text of each file that several problems share.
    pub shared: &'static [(&'static str, &'static str)],
    /// What a pack's problem has in place of code.
    pub programs: Programs,
    /// `None` for a problem of a pack: its oracle is a reference, and everything else follows from the manifest.
    pub content: Option<fn() -> Content>,
}

/// The programs of a pack's problem besides its references, by extension and text.
#[derive(Clone, Copy)]
pub struct Programs {
    /// `check`, which judges answers in place of a comparison.
    pub checkers: &'static [(&'static str, &'static str)],
    /// `generate`, which makes further cases.
    pub generators: &'static [(&'static str, &'static str)],
}

impl Programs {
    pub const NONE: Programs = Programs { checkers: &[], generators: &[] };
}

/// A folder of problems outside the program.
#[derive(Debug, PartialEq, Eq)]
pub struct Pack {
    /// The name of the folder.
    pub name: &'static str,
    /// The folder as the user named it.
    pub folder: &'static Path,
    /// The folder of the problems' folders, in it or itself.
    pub problems: &'static Path,
}

/// The name that stands for the built-in problems where a pack's name would stand.
pub const BUILT_IN: &str = "kata";

/// The parts of a manifest that finding and listing problems needs. They are extracted when Kata is built, so that a command reads only the
/// manifests of the problems that it is about.
#[derive(Clone, Copy)]
pub struct Index {
    /// As written in the manifest.
    pub signature: &'static str,
    pub aliases: &'static [&'static str],
    pub title: &'static str,
    pub title_zh: &'static str,
    pub difficulty: Difficulty,
    pub topics: &'static [&'static str],
}

impl Source {
    /// The names of this problem: the folder's first, then the function's, then the aliases.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        let function = self.index.signature.split('(').next().unwrap_or_default().trim();
        [self.slug, function].into_iter().chain(self.index.aliases.iter().copied())
    }

    /// The name of its pack, or of the built-in problems.
    pub fn pack_name(&self) -> &'static str {
        self.pack.map_or(BUILT_IN, |pack| pack.name)
    }

    /// The name in reports and lists: `heap_sort`, and `algebra/dot` for a problem of the pack `algebra`.
    pub fn name(&self) -> String {
        if self.pack.is_some() { self.qualified() } else { self.slug.to_owned() }
    }

    /// The name with the pack's, also for a built-in problem.
    pub fn qualified(&self) -> String {
        format!("{}/{}", self.pack_name(), self.slug)
    }

    /// The file of the reference with this extension.
    pub fn reference(&self, extension: &str) -> PathBuf {
        let folder = self.pack.map_or(Path::new(""), |pack| pack.folder).join("solutions").join(self.slug);
        folder.join("accepted").join(format!("reference.{extension}"))
    }

    /// Where its files are, in messages.
    pub fn place(&self) -> PathBuf {
        self.pack.map_or(Path::new("problems"), |pack| pack.problems).join(self.slug)
    }
}

impl Index {
    pub fn title(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.title,
            Locale::Chinese => self.title_zh,
        }
    }
}
