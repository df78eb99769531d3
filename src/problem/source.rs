//! A problem's folder as unread texts, with the facts that are needed before one is read.

use crate::content::Content;
use crate::locale::Locale;
use crate::manifest::Difficulty;

/// A problem's folder as it was compiled in: one row of the catalogue.
#[derive(Clone, Copy)]
pub struct Source {
    /// The folder's name.
    pub slug: &'static str,
    pub index: Index,
    pub manifest: &'static str,
    pub cases: &'static str,
    pub statement: &'static str,
    pub statement_zh: &'static str,
    /// Extension and text of the reference in each language.
    pub references: &'static [(&'static str, &'static str)],
    /// Name and text of each file of its code.
    pub code: &'static [(&'static str, &'static str)],
    /// Name and text of each file that several problems share.
    pub shared: &'static [(&'static str, &'static str)],
    pub content: fn() -> Content,
}

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
}

impl Index {
    pub fn title(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.title,
            Locale::Chinese => self.title_zh,
        }
    }
}
