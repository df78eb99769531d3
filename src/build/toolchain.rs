//! Which compiler or interpreter a language has on this machine.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};

use super::Builder;
use super::cache::{self, hash};
use crate::language::{Language, Toolchain};
use crate::outside;
use crate::process;

/// The largest note about a toolchain.
const LARGEST_NOTE: u64 = 1 << 16;

impl Builder {
    /// The language's compiler or interpreter on this machine.
    pub fn toolchain(&self, language: &dyn Language) -> anyhow::Result<Toolchain> {
        let requirement = language.requirement();
        let found = requirement.commands.iter().find_map(|command| Some((self.found(command)?, *command)));
        let Some((path, command)) = found else {
            bail!(
                "{} needs `{}`, which is not on the PATH; {}",
                language.title(),
                requirement.commands.join("` or `"),
                requirement.install
            );
        };
        let key = toolchain_key(&path, &self.working_directory)?;
        let note = self.cache.join("toolchains").join(&key);
        if let Ok(text) = outside::read_text(&note, LARGEST_NOTE)
            && let Ok(noted) = serde_json::from_str::<Noted>(&text)
            && is_executable(&noted.program)
        {
            return Ok(Toolchain { program: noted.program, version: noted.version, folders: noted.folders });
        }
        let toolchain = ask_version(&path, command, requirement.version_arguments)?;
        let (program, version) = (toolchain.program.clone(), toolchain.version.clone());
        let noted = Noted { program, version, folders: toolchain.folders.clone() };
        // Only speed is lost where the cache cannot be written.
        let _ = cache::write(&note, &serde_json::to_string(&noted).unwrap_or_default());
        Ok(toolchain)
    }

    /// A command on the search path.
    pub(super) fn found(&self, command: &str) -> Option<PathBuf> {
        self.search_path.iter().map(|folder| folder.join(command)).find(|path| is_executable(path))
    }
}

#[derive(Serialize, Deserialize)]
struct Noted {
    program: PathBuf,
    version: String,
    folders: Vec<PathBuf>,
}

/// Asks a compiler for its version and, where the command may be a shim, first for the folder of the program behind it.
fn ask_version(path: &Path, command: &str, arguments: &[&str]) -> anyhow::Result<Toolchain> {
    let text = printed_by(path, arguments)?;
    let mut lines = text.lines().map(str::trim);
    let first = lines.next().unwrap_or_default();
    let behind = Path::new(first).join("bin").join(command);
    if Path::new(first).is_absolute() && is_executable(&behind) {
        let version = printed_by(&behind, &["--version"])?.lines().next().unwrap_or_default().to_owned();
        return Ok(Toolchain { program: behind, version, folders: vec![PathBuf::from(first)] });
    }
    ensure!(!first.is_empty(), "{} does not tell its version", path.display());
    let program = lines.next().map(PathBuf::from).filter(|behind| is_executable(behind));
    let folders = if program.is_some() { lines.map(PathBuf::from).collect() } else { Vec::new() };
    Ok(Toolchain { program: program.unwrap_or_else(|| path.to_owned()), version: first.to_owned(), folders })
}

fn printed_by(program: &Path, arguments: &[&str]) -> anyhow::Result<String> {
    let output = process::output(std::process::Command::new(program).args(arguments))
        .with_context(|| format!("could not run {}", program.display()))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{} does not tell its version: {}", program.display(), complaint.trim());
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a note about a command is kept under: it changes when the command does, and with the folder, which version managers look at.
fn toolchain_key(path: &Path, place: &Path) -> anyhow::Result<String> {
    let metadata = fs::metadata(path).with_context(|| format!("could not look at {}", path.display()))?;
    let modified = metadata.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    Ok(hash(&[
        path.to_string_lossy().into_owned(),
        format!("{modified:?} {}", metadata.len()),
        place.to_string_lossy().into_owned(),
    ]))
}

fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}
