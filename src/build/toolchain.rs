//! Finds the compiler or interpreter of a language on this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};

use super::cache::{self, hash};
use super::{Builder, choice, links};
use crate::language::table::{Installation, Requirement, Tool};
use crate::language::{Language, Toolchain};
use crate::outside;
use crate::process;

/// The largest note about a toolchain, in bytes.
const LARGEST_NOTE: u64 = 1 << 16;
/// How long a compiler may take to tell its version.
const LONGEST_QUESTION: Duration = Duration::from_secs(30);

impl Builder {
    /// The language's tools on this machine: its compiler or interpreter, and the other tools that it needs.
    pub fn toolchain(&self, language: &dyn Language) -> anyhow::Result<Toolchain> {
        let Requirement { tools, install, installation, .. } = &language.table().requirement;
        let mut paths = Vec::new();
        let mut chosen = self.chosen_program(language)?;
        for tool in *tools {
            // Only the first tool can be chosen.
            if let Some((path, command)) = chosen.take() {
                paths.push((path, command, tool));
                continue;
            }
            let found = tool.commands.iter().find_map(|command| Some((self.found(command)?, (*command).to_owned())));
            let Some((path, command)) = found else {
                let commands = tool.commands.join("` or `");
                bail!("{} needs `{commands}`, which is not on the PATH; {install}", language.title());
            };
            paths.push((path, command, tool));
        }
        let choosers: Vec<String> = paths.iter().flat_map(|(path, ..)| choice::of_command(self, path)).collect();
        let note = self.cache.join("toolchains").join(hash(&[&[language.name().to_owned()][..], &choosers].concat()));
        if let Ok(text) = outside::read_text(&note, LARGEST_NOTE)
            && let Ok(Noted { program, others, identities, version, folders }) = serde_json::from_str(&text)
        {
            let noted = Toolchain { others, ..Toolchain::found(program, version, folders) };
            if noted.programs().all(is_executable) && noted.programs().map(choice::identity).eq(identities) {
                return Ok(self.with_flags(language, noted));
            }
        }
        let told = paths.iter().map(|(path, command, tool)| ask_version(path, command, tool, LONGEST_QUESTION));
        let toolchain = joined(told.collect::<anyhow::Result<_>>()?, *installation);
        let identities = toolchain.programs().map(choice::identity).collect();
        let Toolchain { program, others, version, folders, .. } = toolchain.clone();
        let noted = Noted { program, others, identities, version, folders };
        // If the cache cannot be written, the toolchain is only asked again.
        let _ = cache::write(&note, &serde_json::to_string(&noted).unwrap_or_default());
        Ok(self.with_flags(language, toolchain))
    }

    /// A command on the search path.
    pub(super) fn found(&self, command: &str) -> Option<PathBuf> {
        self.search_path.iter().map(|folder| folder.join(command)).find(|path| is_executable(path))
    }
}

#[derive(Serialize, Deserialize)]
struct Noted {
    program: PathBuf,
    others: Vec<PathBuf>,
    /// The identities of the programs, which change when an upgrade replaces one in place.
    identities: Vec<String>,
    version: String,
    folders: Vec<PathBuf>,
}

/// One toolchain made of several tools.
fn joined(tools: Vec<Toolchain>, installation: Installation) -> Toolchain {
    let mut programs: Vec<PathBuf> = tools.iter().map(|tool| tool.program.clone()).collect();
    let mut folders: Vec<PathBuf> = tools.iter().flat_map(|tool| tool.folders.clone()).collect();
    if installation == Installation::AroundProgram {
        folders.extend(programs.iter().flat_map(|program| links::around(program)));
    }
    let mut versions: Vec<&str> = Vec::new();
    for tool in &tools {
        if !versions.contains(&tool.version.as_str()) {
            versions.push(&tool.version);
        }
    }
    let version = versions.join(", ");
    Toolchain { others: programs.split_off(1), ..Toolchain::found(programs.remove(0), version, folders) }
}

/// Asks a compiler for its version. If the command may be a shim, asks first for the folder of the program behind it. A wrapper may print other
/// lines before the answer.
fn ask_version(path: &Path, command: &str, tool: &Tool, most: Duration) -> anyhow::Result<Toolchain> {
    let text = printed_by(path, tool.question, most)?;
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let behind = |folder: &str| Path::new(folder).join("bin").join(command);
    let is_of_toolchain = |line: &&&str| Path::new(line).is_absolute() && is_executable(&behind(line));
    if let Some(folder) = lines.iter().find(is_of_toolchain) {
        let behind = behind(folder);
        let printed = printed_by(&behind, tool.version, most)?;
        let version = printed.lines().map(str::trim).find(|line| names_a_version(line));
        let version = version.with_context(|| no_version(&behind, &printed))?.to_owned();
        let folders = vec![PathBuf::from(folder)];
        return Ok(Toolchain::found(behind, version, folders));
    }
    // The answer begins at the last line that is followed by a program, or else at the first line that names a version.
    let is_followed = |at: &usize| lines.get(at + 1).is_some_and(|next| is_program(next));
    let followed = (0..lines.len()).filter(|at| names_a_version(lines[*at])).rfind(is_followed);
    let at = followed.or_else(|| lines.iter().position(|line| names_a_version(line)));
    let at = at.with_context(|| no_version(path, &text))?;
    let (program, folders) = match followed {
        Some(at) => (PathBuf::from(lines[at + 1]), lines[at + 2..].iter().map(PathBuf::from).collect()),
        None => (path.to_owned(), Vec::new()),
    };
    Ok(Toolchain::found(program, lines[at].to_owned(), folders))
}

fn no_version(program: &Path, printed: &str) -> String {
    let first = printed.lines().next().unwrap_or_default();
    format!(
        "`{}` printed `{first}` in place of its version; check which program it is, or put another folder first on \
         the PATH",
        program.display()
    )
}

fn is_program(line: &str) -> bool {
    Path::new(line).is_absolute() && is_executable(Path::new(line))
}

/// Whether a line contains two numbers separated by a dot.
fn names_a_version(line: &str) -> bool {
    line.as_bytes().windows(3).any(|at| at[0].is_ascii_digit() && at[1] == b'.' && at[2].is_ascii_digit())
}

fn printed_by(program: &Path, arguments: &[&str], most: Duration) -> anyhow::Result<String> {
    let output = process::output(std::process::Command::new(program).args(arguments), most).with_context(|| {
        format!(
            "could not ask `{}` for its version; check whether it runs, or put another folder first on the PATH",
            program.display()
        )
    })?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "`{}` does not print its version ({}): {}",
        program.display(),
        output.status,
        complaint.trim()
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

pub(super) fn is_executable(path: &Path) -> bool {
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
        ask_version(&path, "cc", &Tool { commands: &["cc"], question: &[], version: &["version"] }, most)
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
            ("echo hello", LONG, "printed `hello` in place of its version"),
            ("echo no such thing >&2; exit 3", LONG, "no such thing"),
        ] {
            let error = format!("{:#}", asked(script, most).unwrap_err());
            assert!(error.contains(says), "{script}: {error}");
        }
    }

    /// A folder whose `bin` holds the program, which has a question of its own for its version.
    #[test]
    fn the_program_behind_a_folder_is_asked_in_its_own_way() {
        let folder = tempfile::tempdir().unwrap();
        let bin = folder.path().join("bin");
        fs::create_dir(&bin).unwrap();
        let behind = bin.join("cc");
        fs::write(&behind, "#!/bin/sh\ntest \"$*\" = version && echo cc version 1.19\n").unwrap();
        fs::set_permissions(&behind, fs::Permissions::from_mode(0o755)).unwrap();
        let found = asked(&format!("echo {}", folder.path().display()), LONG).unwrap();
        assert_eq!((found.version.as_str(), found.program), ("cc version 1.19", behind));
        assert_eq!(found.folders, [folder.path()]);
    }
}
