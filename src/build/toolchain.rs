//! Which compiler or interpreter a language has on this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};

use super::cache::{self, hash};
use super::{Builder, choice};
use crate::language::{Language, Toolchain};
use crate::outside;
use crate::process;

/// The largest note about a toolchain.
const LARGEST_NOTE: u64 = 1 << 16;
/// How long a compiler may take to tell its version.
const LONGEST_QUESTION: Duration = Duration::from_secs(30);

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
        let note = self.cache.join("toolchains").join(hash(&choice::of_command(self, &path)));
        if let Ok(text) = outside::read_text(&note, LARGEST_NOTE)
            && let Ok(noted) = serde_json::from_str::<Noted>(&text)
            && is_executable(&noted.program)
            && choice::identity(&noted.program) == noted.identity
        {
            return Ok(Toolchain { program: noted.program, version: noted.version, folders: noted.folders });
        }
        let toolchain = ask_version(&path, command, requirement.version_arguments, LONGEST_QUESTION)?;
        let Toolchain { program, version, folders } = toolchain.clone();
        let noted = Noted { identity: choice::identity(&program), program, version, folders };
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
    /// Of the program, which an upgrade replaces where it is.
    identity: String,
    version: String,
    folders: Vec<PathBuf>,
}

/// Asks a compiler for its version and, where the command may be a shim, first for the folder of the program behind it. A wrapper may print
/// lines of its own before the answer.
fn ask_version(path: &Path, command: &str, arguments: &[&str], most: Duration) -> anyhow::Result<Toolchain> {
    let text = printed_by(path, arguments, most)?;
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let behind = |folder: &str| Path::new(folder).join("bin").join(command);
    let is_of_toolchain = |line: &&&str| Path::new(line).is_absolute() && is_executable(&behind(line));
    if let Some(folder) = lines.iter().find(is_of_toolchain) {
        let behind = behind(folder);
        let printed = printed_by(&behind, &["--version"], most)?;
        let version = printed.lines().map(str::trim).find(|line| names_a_version(line));
        let version = version.with_context(|| no_version(&behind, &printed))?.to_owned();
        return Ok(Toolchain { program: behind, version, folders: vec![PathBuf::from(folder)] });
    }
    // The answer's first line is the last that is followed by a program, or else the first that names a version.
    let is_followed = |at: &usize| lines.get(at + 1).is_some_and(|next| is_program(next));
    let followed = (0..lines.len()).filter(|at| names_a_version(lines[*at])).rfind(is_followed);
    let at = followed.or_else(|| lines.iter().position(|line| names_a_version(line)));
    let at = at.with_context(|| no_version(path, &text))?;
    let (program, folders) = match followed {
        Some(at) => (PathBuf::from(lines[at + 1]), lines[at + 2..].iter().map(PathBuf::from).collect()),
        None => (path.to_owned(), Vec::new()),
    };
    Ok(Toolchain { program, version: lines[at].to_owned(), folders })
}

fn no_version(program: &Path, printed: &str) -> String {
    let first = printed.lines().next().unwrap_or_default();
    format!(
        "`{}` does not tell its version; it printed `{first}`; see what it is, or put another folder first on the PATH",
        program.display()
    )
}

fn is_program(line: &str) -> bool {
    Path::new(line).is_absolute() && is_executable(Path::new(line))
}

/// Whether a line holds two numbers with a dot between them.
fn names_a_version(line: &str) -> bool {
    line.as_bytes().windows(3).any(|at| at[0].is_ascii_digit() && at[1] == b'.' && at[2].is_ascii_digit())
}

fn printed_by(program: &Path, arguments: &[&str], most: Duration) -> anyhow::Result<String> {
    let output = process::output(std::process::Command::new(program).args(arguments), most).with_context(|| {
        format!(
            "could not ask `{}` for its version; see whether it runs, or put another folder first on the PATH",
            program.display()
        )
    })?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "`{}` does not tell its version ({}): {}",
        program.display(),
        output.status,
        complaint.trim()
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn asked(script: &str, most: Duration) -> anyhow::Result<Toolchain> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cc");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        ask_version(&path, "cc", &[], most)
    }

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn a_banner_is_no_version() {
        let found = asked("echo Welcome; echo; echo cc 12.2; echo more", LONG).unwrap();
        assert_eq!((found.version.as_str(), found.folders.len()), ("cc 12.2", 0));
        let found = asked("echo Tools 1.0 of 2026; echo Python 3.11; echo /bin/sh; echo /usr/lib", LONG).unwrap();
        assert_eq!((found.version.as_str(), found.program.as_path()), ("Python 3.11", Path::new("/bin/sh")));
        assert_eq!(found.folders, [PathBuf::from("/usr/lib")]);
    }

    #[test]
    fn what_tells_no_version_is_said() {
        for (script, most, says) in [
            ("sleep 60", Duration::from_millis(100), "did not end within 0.1 s"),
            ("sleep 60 & echo", Duration::from_millis(100), "did not end within 0.1 s"),
            ("echo hello", LONG, "does not tell its version; it printed `hello`"),
            ("echo no such thing >&2; exit 3", LONG, "no such thing"),
        ] {
            let error = format!("{:#}", asked(script, most).unwrap_err());
            assert!(error.contains(says), "{script}: {error}");
        }
    }
}
