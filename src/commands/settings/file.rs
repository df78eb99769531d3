//! `SettingsFile`: reads and checks the nearest `kata.toml`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use serde::Deserialize;

use super::crates;
use crate::language::naming::nearest as nearest_names;
use crate::language::table::Speed;
use crate::language::{self, LANGUAGES, Language};
use crate::outside;
use crate::problem::{Locale, read_toml};

/// The file that a folder's settings are in.
const NAME: &str = "kata.toml";
/// The largest `kata.toml`.
const LARGEST: u64 = 1 << 20;
/// The smallest and the largest factor of time limits.
const MULTIPLES: std::ops::RangeInclusive<f64> = 0.01..=1000.0;

/// The content of a `kata.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SettingsFile {
    /// The language that `kata new` writes.
    pub language: Option<String>,
    locale: Option<String>,
    /// Folders, relative to the file's own.
    pub packs: Vec<PathBuf>,
    /// What `kata test DIR` leaves out, in the notation of a `.gitignore`.
    pub exclude: Vec<String>,
    pub limits: LimitSettings,
    pub languages: BTreeMap<String, LanguageSettings>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LimitSettings {
    /// The factor of the limit on CPU time.
    pub multiple: Option<f64>,
}

/// What is chosen for one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LanguageSettings {
    compiler: Option<String>,
    interpreter: Option<String>,
    pub flags: Vec<String>,
    /// The crates for submissions in Rust, as Cargo's `[dependencies]` have them.
    pub crates: toml::Table,
}

impl LanguageSettings {
    /// The compiler or interpreter.
    pub fn program(&self) -> Option<&str> {
        self.compiler.as_deref().or(self.interpreter.as_deref())
    }
}

impl SettingsFile {
    pub fn locale(&self) -> Option<Locale> {
        self.locale.as_deref().and_then(Locale::of_tag)
    }

    /// The patterns of `exclude`, relative to a folder.
    pub fn excluded(&self, base: &Path) -> anyhow::Result<Option<Gitignore>> {
        if self.exclude.is_empty() {
            return Ok(None);
        }
        let base = base.canonicalize().unwrap_or_else(|_| base.to_owned());
        let mut builder = GitignoreBuilder::new(base);
        for pattern in &self.exclude {
            builder.add_line(None, pattern).with_context(|| format!("`{pattern}` in `exclude` is no pattern"))?;
        }
        Ok(Some(builder.build()?))
    }
}

/// The key that names a language's program.
pub fn program_key(language: &dyn Language) -> &'static str {
    if language.runtime().speed == Speed::Compiled { "compiler" } else { "interpreter" }
}

/// The nearest `kata.toml` in the folder that Kata was started in and those above it, and its content.
pub fn nearest() -> anyhow::Result<Option<(PathBuf, SettingsFile)>> {
    let Ok(here) = std::env::current_dir() else { return Ok(None) };
    let files = here.ancestors().map(|folder| folder.join(NAME));
    let Some(path) = files.into_iter().find(|file| file.symlink_metadata().is_ok()) else { return Ok(None) };
    let name = || path.display().to_string();
    let text = outside::read_text_named(&path, LARGEST).with_context(name)?;
    let content = parsed(&text).with_context(name)?;
    Ok(Some((path, content)))
}

fn parsed(text: &str) -> anyhow::Result<SettingsFile> {
    let mut content: SettingsFile = read_toml(text).map_err(|error| anyhow::anyhow!(with_suggestion(&error)))?;
    if let Some(name) = &content.language {
        content.language = Some(language::find(name).context("language")?.name().to_owned());
    }
    if let Some(tag) = &content.locale {
        ensure!(Locale::of_tag(tag).is_some(), "locale is `{tag}`; there are `en` and `zh`");
    }
    if let Some(multiple) = content.limits.multiple {
        let (least, most) = (MULTIPLES.start(), MULTIPLES.end());
        ensure!(MULTIPLES.contains(&multiple), "limits.multiple is {multiple}; it must be from {least} to {most}");
    }
    content.excluded(Path::new("/"))?;
    for (name, settings) in &content.languages {
        checked(name, settings).with_context(|| format!("[languages.{name}]"))?;
    }
    Ok(content)
}

fn checked(name: &str, settings: &LanguageSettings) -> anyhow::Result<()> {
    let Some(language) = language::by_name(name) else {
        let known = LANGUAGES.map(|language| language.name());
        match language::find(name)
            .map(|language| language.name())
            .ok()
            .or(nearest_names(name, known, 1).first().copied())
        {
            Some(near) => bail!("unknown language `{name}`; did you mean `{near}`?"),
            None => bail!("unknown language `{name}`; Kata judges {}", known.join(", ")),
        }
    };
    ensure!(
        settings.crates.is_empty() || language.table().compiler.takes_crates,
        "{} takes no `crates`",
        language.title()
    );
    for (name, value) in &settings.crates {
        crates::check(name, value).with_context(|| format!("crates.{name}"))?;
    }
    let key = program_key(language);
    let other = if key == "compiler" { &settings.interpreter } else { &settings.compiler };
    let other_key = if key == "compiler" { "interpreter" } else { "compiler" };
    ensure!(other.is_none(), "{} has no `{other_key}`; did you mean `{key}`?", language.title());
    let texts = settings.program().into_iter().chain(settings.flags.iter().map(String::as_str));
    for text in texts {
        ensure!(!text.trim().is_empty() && !text.contains('\0'), "`{key}` and `flags` must not be empty texts");
    }
    Ok(())
}

/// An error about an unknown key, with the nearest key that is known there.
fn with_suggestion(error: &str) -> String {
    let Some((_, rest)) = error.split_once("unknown field `") else { return error.to_owned() };
    let mut names = rest.split('`').step_by(2);
    let unknown = names.next().unwrap_or_default();
    let known = rest.split('`').skip(2).step_by(2);
    match nearest_names(unknown, known, 1).first() {
        Some(near) => format!("{error}; did you mean `{near}`?"),
        None => error.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_the_key_and_the_way_out() {
        for (text, says) in [
            ("langage = \"cpp\"", "did you mean `language`?"),
            ("language = \"pyhton\"", "did you mean `python`?"),
            ("locale = \"fr\"", "there are `en` and `zh`"),
            ("[limit]\nmultiple = 2", "did you mean `limits`?"),
            ("[limits]\nmultiple = -1", "limits.multiple is -1"),
            ("[limits]\nmultiple = nan", "limits.multiple is NaN"),
            ("[languages.cpp]\nflag = []", "did you mean `flags`?"),
            ("[languages.cpp]\ninterpreter = \"g++\"", "did you mean `compiler`?"),
            ("[languages.python]\ncompiler = \"pypy3\"", "did you mean `interpreter`?"),
            ("[languages.\"c++\"]\nflags = []", "unknown language `c++`"),
            ("[languages.cpp]\nflags = [\"\"]", "must not be empty"),
            ("[languages.cpp]\ncrates = { a = \"1\" }", "C++ takes no `crates`"),
            ("[languages.rust]\ncrates = { a = 1 }", "crates.a: it must be a version, or a table"),
            ("[languages.rust]\ncrates = { \"a b\" = \"1\" }", "no name of a crate"),
            ("[languages.rust]\ncrates = { a = { git = \"x\" } }", "unknown key `git`; there are"),
            ("[languages.rust]\ncrates = { a = { version = 1 } }", "`version` must be a text"),
            ("[languages.rust]\ncrates = { a = { features = [1] } }", "`features` must be a list of texts"),
            ("[languages.rust]\ncrates = { a = { features = [\"x\"] } }", "`version` or `path` is missing"),
            ("exclude = [\"[z-a]\"]", "`[z-a]` in `exclude` is no pattern"),
        ] {
            let error = format!("{:#}", parsed(text).unwrap_err());
            assert!(error.contains(says), "{text}: {error}");
        }
    }
}
