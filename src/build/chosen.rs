//! `ChosenTool`: the compiler or interpreter that the user chose in place of the usual one, and the flags for it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::toolchain::is_executable;
use super::{Builder, ChosenCrates};
use crate::language::{Language, Toolchain};

/// The choices by the names of languages.
pub type ChosenTools = BTreeMap<&'static str, ChosenTool>;

/// What was chosen for one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChosenTool {
    pub program: Option<ChosenProgram>,
    /// Flags for the compiler or interpreter, after Kata's own.
    pub flags: Vec<String>,
    /// The place that the flags come from.
    pub flags_from: String,
    /// The folders that the flags name, which the compiler may read.
    pub folders: Vec<PathBuf>,
    /// The crates for submissions.
    pub crates: Option<ChosenCrates>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenProgram {
    /// A command on the search path, or an absolute path.
    pub command: PathBuf,
    /// The place that names it.
    pub from: String,
    /// Why it must not be run, if it must not.
    pub refusal: Option<String>,
}

impl Builder {
    /// The chosen program of a language, and its name; `None` if the usual one is meant.
    pub(super) fn chosen_program(&self, language: &dyn Language) -> anyhow::Result<Option<(PathBuf, String)>> {
        let Some(program) = self.chosen.get(language.name()).and_then(|chosen| chosen.program.as_ref()) else {
            return Ok(None);
        };
        let ChosenProgram { command, from, refusal } = program;
        let shown = command.display();
        if let Some(refusal) = refusal {
            return Err(anyhow::anyhow!(refusal.clone()).context(from.clone()));
        }
        let title = language.title();
        let path = if command.is_absolute() {
            let path = Some(command.clone()).filter(|path| is_executable(path));
            path.with_context(|| format!("`{shown}`, chosen for {title}, is no program; install it, or name another"))
        } else {
            let path = self.found(&command.to_string_lossy());
            path.with_context(|| {
                format!("`{shown}`, chosen for {title}, is not on the PATH; install it, or name another")
            })
        };
        let path = path.with_context(|| from.clone())?;
        let name = Path::new(command).file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Some((path, name)))
    }

    /// The toolchain with the chosen flags, and with its sanitizers if they are asked for. Both are part of its version, and so of every cache key.
    pub(super) fn with_flags(&self, language: &dyn Language, mut toolchain: Toolchain) -> Toolchain {
        if let Some(chosen) = self.chosen.get(language.name()).filter(|chosen| !chosen.flags.is_empty()) {
            toolchain.flags.clone_from(&chosen.flags);
            toolchain.folders.extend(chosen.folders.iter().cloned());
            toolchain.version += &format!(", with {}", chosen.flags.join(" "));
        }
        if self.sanitizes && language.table().compiler.has_sanitizers {
            toolchain.is_sanitized = true;
            toolchain.version += ", with sanitizers";
        }
        toolchain
    }
}
