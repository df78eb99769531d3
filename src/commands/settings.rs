//! The settings in force: what an environment variable says, or else the nearest `kata.toml`, or else the default. Options come before all of them.
//!
//! A `kata.toml` may have come with a folder from a stranger. It chooses among the programs that the user has installed, and names a program of
//! its own only if the user trusts the folder.

mod crates;
mod file;
mod findings;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Context;
use ignore::gitignore::Gitignore;

use crate::build::{ChosenProgram, ChosenTool, ChosenTools};
use crate::language::{self, LANGUAGES, Language};
use crate::problem::Locale;
use file::SettingsFile;

pub use findings::SettingFinding;

/// The folders whose `kata.toml` may name programs by their paths.
const TRUST: &str = "KATA_TRUST";

/// The settings in force, without the options of the command.
#[derive(Debug, Default)]
pub struct KataSettings {
    /// The `kata.toml` that was read.
    file: Option<PathBuf>,
    pub language: Option<String>,
    /// The locale, if `KATA_LOCALE` does not say it.
    pub locale: Option<Locale>,
    /// The folders of packs: those of `--pack`, then those of `KATA_PACKS`, then those of the file.
    pub packs: Vec<PathBuf>,
    exclude: Vec<String>,
    pub excluded: Option<Gitignore>,
    /// The factor of time limits, if it is not 1.
    pub limit_multiple: Option<f64>,
    pub chosen: ChosenTools,
}

/// The settings of the environment and of the nearest `kata.toml`, and the packs of the command.
///
/// # Errors
/// If a `kata.toml` cannot be understood; the error names file and key.
pub fn read(given: &[PathBuf]) -> anyhow::Result<KataSettings> {
    let found = file::nearest()?;
    let of_variable = env::var_os("KATA_PACKS").unwrap_or_default();
    let of_variable = env::split_paths(&of_variable).filter(|path| !path.as_os_str().is_empty());
    let mut settings =
        KataSettings { packs: given.iter().cloned().chain(of_variable).collect(), ..KataSettings::default() };
    let (path, content) = match found {
        Some((path, content)) => (Some(path), content),
        None => (None, SettingsFile::default()),
    };
    let base = path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
    settings.packs.extend(content.packs.iter().map(|pack| base.join(pack)));
    settings.language = match variable("KATA_LANGUAGE") {
        Some(name) => Some(language::find(&name).context("KATA_LANGUAGE")?.name().to_owned()),
        None => content.language.clone(),
    };
    settings.locale = content.locale().filter(|_| variable("KATA_LOCALE").is_none());
    settings.limit_multiple = content.limits.multiple;
    settings.excluded = content.excluded(base)?;
    settings.exclude.clone_from(&content.exclude);
    for language in LANGUAGES {
        let chosen = chosen(language, &content, path.as_deref());
        if chosen != ChosenTool::default() {
            settings.chosen.insert(language.name(), chosen);
        }
    }
    settings.file = path;
    Ok(settings)
}

/// A variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// What is chosen for a language: by `KATA_CPP` and `KATA_CPP_FLAGS`, for example, or else by the file.
fn chosen(language: &dyn Language, content: &SettingsFile, file: Option<&Path>) -> ChosenTool {
    let of_file = content.languages.get(language.name());
    let name = format!("KATA_{}", language.name().to_uppercase());
    let flags_name = format!("{name}_FLAGS");
    let program = match (variable(&name), of_file.and_then(|settings| settings.program()), file) {
        (Some(command), ..) => Some(ChosenProgram { command: place(&command, None), from: name, refusal: None }),
        (None, Some(command), Some(file)) => Some(ChosenProgram {
            command: place(command, file.parent()),
            from: file.display().to_string(),
            refusal: refusal(language, command, file),
        }),
        _ => None,
    };
    let (flags, flags_from) = match (variable(&flags_name), of_file, file) {
        (Some(flags), ..) => (flags.split_whitespace().map(str::to_owned).collect(), flags_name),
        (None, Some(settings), Some(file)) if !settings.flags.is_empty() => {
            (settings.flags.clone(), file.display().to_string())
        }
        _ => (Vec::new(), String::new()),
    };
    let of_flags = file.filter(|file| flags_from == file.display().to_string());
    let (flags, folders) = with_folders(language, flags, of_flags);
    let crates = match (of_file, file) {
        (Some(settings), Some(file)) => crates::chosen(&settings.crates, file, is_trusted(file)),
        _ => None,
    };
    ChosenTool { program, flags, flags_from, folders, crates }
}

/// The absolute path of a program that is named by its path, relative to a folder or else to the current one; a command's name as it is.
fn place(command: &str, folder: Option<&Path>) -> PathBuf {
    if !command.contains('/') {
        return PathBuf::from(command);
    }
    let path = folder.unwrap_or(Path::new("")).join(command);
    std::path::absolute(&path).unwrap_or(path)
}

/// Why the program that a file names must not be run: it is not one of the language's usual programs, perhaps with a version or a system in its
/// name, and the user does not trust the folder. A program is asked for its version before any sandbox holds it.
fn refusal(language: &dyn Language, command: &str, file: &Path) -> Option<String> {
    let plain = |name: &str| name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '-').to_owned();
    let tools = language.table().requirement.tools;
    let mut usual = tools.iter().take(1).flat_map(|tool| tool.commands);
    if !command.contains('/') && usual.any(|known| plain(command).ends_with(&plain(known))) {
        return None;
    }
    let folder = file.parent().unwrap_or(Path::new("/"));
    (!is_trusted(file)).then(|| {
        format!(
            "`{command}` would run with your rights, and it is none of the usual programs for {}; if you trust the \
             folder, set KATA_TRUST to `{}`",
            language.title(),
            folder.display()
        )
    })
}

/// Whether the user trusts the folder of a file.
fn is_trusted(file: &Path) -> bool {
    let folder = file.parent().unwrap_or(Path::new("/"));
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let trusted = env::var_os(TRUST).unwrap_or_default();
    env::split_paths(&trusted).any(|trusted| trusted.is_absolute() && real(folder) == real(&trusted))
}

/// The flags with absolute paths of folders, and the folders that they name for the compiler to search, which it must be able to read. Those of a
/// file must be in its own folder, unless the user trusts it: whatever the compiler may read, a submission may put into its program.
fn with_folders(language: &dyn Language, flags: Vec<String>, file: Option<&Path>) -> (Vec<String>, Vec<PathBuf>) {
    let known = language.table().compiler.folder_flags;
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let base = file.and_then(Path::parent).map_or_else(|| env::current_dir().unwrap_or_default(), real);
    let (mut absolute, mut folders): (Vec<String>, Vec<PathBuf>) = (Vec::new(), Vec::new());
    let mut is_next = false;
    for flag in flags {
        let name = known.iter().copied().find(|name| !is_next && flag.starts_with(name)).unwrap_or_default();
        let folder = &flag[name.len()..];
        if folder.is_empty() || (name.is_empty() && !is_next) {
            is_next = !name.is_empty();
            absolute.push(flag);
            continue;
        }
        let place = base.join(folder).canonicalize();
        folders.extend(
            place.as_ref().ok().filter(|place| file.is_none_or(is_trusted) || place.starts_with(&base)).cloned(),
        );
        absolute.push(format!("{name}{}", place.unwrap_or_else(|_| base.join(folder)).display()));
        is_next = false;
    }
    (absolute, folders)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_let_their_folders_in() {
        let folder = tempfile::tempdir().unwrap();
        let base = folder.path().canonicalize().unwrap();
        let cpp = language::by_name("cpp").unwrap();
        let file = base.join("kata.toml");
        std::fs::create_dir(base.join("lib")).unwrap();
        let flags = ["-O1", "-isystem", "lib", "-I/usr/share", "-I", "../other", "-Lx", "-I"].map(str::to_owned);
        let (flags, folders) = with_folders(cpp, flags.to_vec(), Some(&file));
        let shown = |path: &str| base.join(path).display().to_string();
        let (lib, up, x) = (shown("lib"), shown("../other"), shown("x"));
        assert_eq!(flags, ["-O1", "-isystem", &lib, "-I/usr/share", "-I", &up, &format!("-L{x}"), "-I"]);
        assert_eq!(folders, [base.join("lib")]);
    }
}
