//! Builds the crates that a `kata.toml` lists for submissions in Rust, once, and keeps them. Their sources are fetched first, by Cargo, which runs
//! none of their code then. Their build scripts and procedural macros run afterwards, in the sandbox of compilers and without a network.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};

use super::Builder;
use super::cache::{self, hash, is_whole, mark_used, settle, turn};
use super::choice::identity;
use super::cost::CompileBudget;
use super::toolchain::is_executable;
use crate::language::{Language, Library, Toolchain};
use crate::outside;
use crate::process;
use crate::sandbox::scratch::Scratch;
use crate::sandbox::{self, Invocation, ProgramKind};

/// The crates that the user chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChosenCrates {
    /// The table `[dependencies]` of a `Cargo.toml`, with absolute paths.
    pub dependencies: String,
    /// The folders of the crates that are named by their paths.
    pub folders: Vec<PathBuf>,
    /// The place that lists them.
    pub from: String,
    /// Why they must not be built, if they must not.
    pub refusal: Option<String>,
}

/// How long fetching may take.
const LONGEST_FETCH: Duration = Duration::from_secs(600);
/// The CPU time that building all crates may take.
const LONGEST_BUILD: Duration = Duration::from_secs(900);
/// The most files of a crate that is named by its path.
const MOST_FILES: usize = 10_000;
/// The name of the package that depends on all of them.
const ROOT: &str = "kata_crates";
/// The list of an entry's libraries.
const LIST: &str = "libraries.json";
const LARGEST_LIST: u64 = 1 << 20;
/// One library of an entry: its name in `use`, and its file's name.
#[derive(Serialize, Deserialize)]
struct BuiltLibrary {
    name: String,
    file: String,
}

impl Builder {
    /// Whether the user chose crates for a language that are not built yet.
    pub fn lacks_crates(&self, language: &dyn Language, toolchain: &Toolchain) -> bool {
        self.chosen_crates(language).is_some_and(|crates| !is_whole(&self.place_of_crates(crates, toolchain)))
    }

    fn chosen_crates(&self, language: &dyn Language) -> Option<&ChosenCrates> {
        self.chosen.get(language.name())?.crates.as_ref()
    }

    /// The libraries of the crates that the user chose for a language. They are built on first use.
    pub(super) fn libraries(&self, language: &dyn Language, toolchain: &Toolchain) -> anyhow::Result<Vec<Library>> {
        let Some(crates) = self.chosen_crates(language) else { return Ok(Vec::new()) };
        if let Some(refusal) = &crates.refusal {
            return Err(anyhow::anyhow!(refusal.clone()).context(crates.from.clone()));
        }
        let place = self.place_of_crates(crates, toolchain);
        if !is_whole(&place) {
            // Another judge that needs them waits here until they are built.
            let _turn = turn(&place)?;
            if !is_whole(&place) {
                self.build_crates(crates, (language, toolchain), &place).with_context(|| crates.from.clone())?;
            }
        }
        mark_used(&place);
        let list = outside::read(&place.join(LIST), LARGEST_LIST)?;
        let list: Vec<BuiltLibrary> =
            serde_json::from_slice(&list).with_context(|| place.join(LIST).display().to_string())?;
        Ok(list.into_iter().map(|BuiltLibrary { name, file }| Library { name, file: place.join(file) }).collect())
    }

    /// The folder of the cache for these crates, built by this very compiler.
    fn place_of_crates(&self, crates: &ChosenCrates, toolchain: &Toolchain) -> PathBuf {
        let mut key = vec![crates.dependencies.clone(), toolchain.version.clone()];
        key.extend(toolchain.programs().map(identity));
        key.extend(crates.folders.iter().map(|folder| state_of(folder)));
        self.cache.join("crates").join(hash(&key))
    }

    fn build_crates(
        &self,
        crates: &ChosenCrates,
        (language, toolchain): (&dyn Language, &Toolchain),
        place: &Path,
    ) -> anyhow::Result<()> {
        let beside = toolchain.program.with_file_name("cargo");
        let cargo = Some(beside).filter(|path| is_executable(path)).or_else(|| self.found("cargo"));
        let cargo = cargo.context("building crates needs `cargo`, which is not on the PATH; install it with rustup")?;
        let scratch = Scratch::create(&self.scratch_root())?;
        let manifest = format!(
            "[package]\nname = \"{ROOT}\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n{}",
            crates.dependencies
        );
        let write = |name: &str, text: &str| {
            let path = scratch.path().join(name);
            fs::create_dir_all(path.parent().unwrap_or(&path)).and_then(|()| fs::write(&path, text))
        };
        write("Cargo.toml", &manifest)?;
        write("src/main.rs", "fn main() {}\n")?;
        write("home/config.toml", &takes_fetched(&scratch.path().join("vendor")))?;
        fetch(&cargo, toolchain, scratch.path())?;
        fs::create_dir_all(scratch.path().join("vendor"))?;
        let said = self.compile_crates(&cargo, (language, toolchain), scratch.path(), &crates.folders)?;
        let made = Scratch::create(&self.scratch_root())?;
        keep(&scratch.path().join("target/release/deps"), made.path(), &said)?;
        settle(made, place)
    }

    /// Runs Cargo in the sandbox and returns what it said.
    fn compile_crates(
        &self,
        cargo: &Path,
        (language, toolchain): (&dyn Language, &Toolchain),
        folder: &Path,
        crates: &[PathBuf],
    ) -> anyhow::Result<String> {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        let manifest = text(&folder.join("Cargo.toml"));
        let arguments = ["build", "--release", "--offline", "--verbose", "--color=never", "--manifest-path", &manifest];
        let mut invocation = Invocation::new(cargo, arguments);
        invocation.environment = vec![
            ("CARGO_HOME".to_owned(), text(&folder.join("home"))),
            ("CARGO_TARGET_DIR".to_owned(), text(&folder.join("target"))),
            ("RUSTC".to_owned(), text(&toolchain.program)),
            ("CARGO_INCREMENTAL".to_owned(), "0".to_owned()),
        ];
        let mut budget = CompileBudget::new(LONGEST_BUILD);
        let mut readable = toolchain.folders.clone();
        readable.extend(crates.iter().cloned());
        // What may be read there may be executed too, as build scripts must be.
        readable.push(folder.to_owned());
        let mut confinement = self.confinement(ProgramKind::Compiler, budget.limits(), readable);
        confinement.writable = vec![folder.to_owned()];
        // In the root, since Cargo looks for settings in the folders above, which the sandbox hides.
        let mut child = sandbox::spawn(&confinement, Some(Path::new("/")), &invocation)?;
        match budget.run(&mut child, language)? {
            Ok(said) => Ok(said),
            Err(failed) => bail!("the crates do not build: {}", complaint(failed.output())),
        }
    }
}

/// The settings that make Cargo take the sources that were fetched.
fn takes_fetched(folder: &Path) -> String {
    let folder = toml::Value::String(folder.to_string_lossy().into_owned());
    format!(
        "[source.crates-io]\nreplace-with = \"fetched\"\n[source.fetched]\ndirectory = {folder}\n[net]\noffline = true\n"
    )
}

/// Fetches the sources of all crates to `vendor`. Nothing of them is run, so this is not confined; it needs the network.
fn fetch(cargo: &Path, toolchain: &Toolchain, folder: &Path) -> anyhow::Result<()> {
    let tried = |more: &[&str]| {
        let mut command = Command::new(cargo);
        command.args(["vendor", "--color=never", "--versioned-dirs"]).args(more).arg("vendor");
        command.current_dir(folder).env("RUSTC", &toolchain.program);
        process::output(&mut command, LONGEST_FETCH)
    };
    let online = tried(&[])?;
    // Without a network, Cargo may have fetched them for another project.
    if online.status.success() || tried(&["--offline"])?.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&online.stderr);
    bail!(
        "the crates cannot be fetched; check their names and versions, and the network, which is needed once: {}",
        complaint(&said)
    )
}

/// What Cargo complains about, without what it reports of its progress.
fn complaint(said: &str) -> String {
    const MOST_LINES: usize = 12;
    let is_progress = |line: &&str| {
        let word = line.split_whitespace().next().unwrap_or_default();
        !["Compiling", "Running", "Updating", "Locking", "Adding", "Fresh", "Downloading", "Downloaded"].contains(&word)
    };
    let lines: Vec<&str> = said.lines().filter(is_progress).collect();
    let at = lines.iter().position(|line| line.starts_with("error")).unwrap_or(0);
    let shown: Vec<&str> =
        lines[at..].iter().map(|line| line.trim()).filter(|line| !["", "Caused by:"].contains(line)).collect();
    shown[..shown.len().min(MOST_LINES)].join("; ")
}

/// Copies the libraries from Cargo's folder, and lists those that submissions may name.
fn keep(deps: &Path, folder: &Path, said: &str) -> anyhow::Result<()> {
    for entry in fs::read_dir(deps).with_context(|| format!("could not read {}", deps.display()))? {
        let entry = entry?;
        let is_library = Path::new(&entry.file_name()).extension().is_some_and(|end| end == "rlib" || end == "so");
        if is_library {
            fs::copy(entry.path(), folder.join(entry.file_name()))?;
        }
    }
    let list: Vec<BuiltLibrary> =
        listed(said).into_iter().filter(|listed| folder.join(&listed.file).is_file()).collect();
    cache::write(&folder.join(LIST), &serde_json::to_string(&list)?)?;
    Ok(())
}

/// The libraries with which Cargo compiled the root package: `--extern NAME=…/deps/FILE`.
fn listed(said: &str) -> Vec<BuiltLibrary> {
    let of_root = |line: &&str| line.contains(&format!("--crate-name {ROOT} "));
    let Some(line) = said.lines().find(of_root) else { return Vec::new() };
    let named = line.split("--extern").skip(1).filter_map(|rest| {
        let rest = rest.trim_start_matches([' ', '\'', '"']);
        let (name, rest) = rest.split_once('=')?;
        let (_, rest) = rest.split_once("/deps/")?;
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let file = &rest[..rest.find(|c: char| !is_of_name(c)).unwrap_or(rest.len())];
        Some(BuiltLibrary { name: name.to_owned(), file: file.to_owned() })
    });
    named.collect()
}

/// A text that changes when a file of a crate's folder does.
fn state_of(folder: &Path) -> String {
    let is_kept = |entry: &walkdir::DirEntry| entry.file_name() != "target" && entry.file_name() != ".git";
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(is_kept).flatten();
    let state = |entry: walkdir::DirEntry| {
        if entry.file_type().is_dir() {
            String::new()
        } else {
            format!("{} {}", entry.path().display(), identity(entry.path()))
        }
    };
    hash(&entries.take(MOST_FILES).map(state).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_libraries_of_the_root_are_listed() {
        let said = "     Running `/bin/rustc --crate-name either --extern x=/a/deps/libx-1.rlib`\n     Running `/bin/rustc \
                    --crate-name kata_crates --edition=2021 src/main.rs --extern itertools=/a b/deps/libitertools-0f.rlib \
                    --extern 'mine=/it'\\''s/deps/libmine-1.so' -L dependency=/a`\n";
        let found: Vec<(String, String)> = listed(said).into_iter().map(|it| (it.name, it.file)).collect();
        let pair = |name: &str, file: &str| (name.to_owned(), file.to_owned());
        assert_eq!(found, [pair("itertools", "libitertools-0f.rlib"), pair("mine", "libmine-1.so")]);
    }

    #[test]
    fn progress_is_no_complaint() {
        let said = "    Updating crates.io index\nerror: no matching package named `x` found\nlocation searched: y\n";
        assert_eq!(complaint(said), "error: no matching package named `x` found; location searched: y");
    }
}
