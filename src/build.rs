//! From source to `Program`: finds the toolchain, prepares its harness once, compiles a submission unless it was compiled before.
//!
//! The cache is safe to delete, and two judges may share it: whatever is made is made in a folder beside its place and moved there whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::language::{Diagnostics, Invocation, Language, Place, Recipe, Task, Toolchain, Workplace};
use crate::process::{self, Exit};
use crate::sandbox::scratch::{self, Scratch};
use crate::sandbox::{self, Confinement, Kind, Layer, Limits};

/// Where things are; made by the commands, which alone read the environment.
#[derive(Debug, Clone)]
pub struct Builder {
    /// `kata` itself, as the shim.
    pub shim: PathBuf,
    pub cache: PathBuf,
    /// The folders in which compilers are looked for.
    pub search_path: Vec<PathBuf>,
    /// The folder that a relative path starts from; version managers choose a version by it.
    pub working_directory: PathBuf,
    /// The layers of the sandbox to try, for compilers and submissions alike.
    pub layers: Vec<Layer>,
}

/// A submission that compiled.
#[derive(Debug, Clone)]
pub struct Built {
    pub invocation: Invocation,
    /// The folders that the program must be able to read.
    pub readable: Vec<PathBuf>,
    /// The command that tells the lines of the program's addresses, where the language has one and the machine too.
    pub symbolizer: Option<PathBuf>,
    /// The submission's file name, as the compiler was told it.
    pub file_name: String,
    pub is_cached: bool,
    pub elapsed: Duration,
}

/// How a build ended, where Kata itself did its part.
pub type Outcome = Result<Built, (Diagnostics, Duration)>;

/// What a compiler may use.
const COMPILER_LIMITS: Limits = Limits { memory_mib: 2048, stack_mib: 64, cpu_seconds: 30, file_mib: 256 };
const COMPILER_TIME: Duration = Duration::from_secs(60);
/// A harness is Kata's own text, and must be compiled on the slowest machine too.
const HARNESS_LIMITS: Limits = Limits { cpu_seconds: 300, ..COMPILER_LIMITS };
const HARNESS_TIME: Duration = Duration::from_secs(600);
/// How long a program that nobody judges is kept, and how many of the others.
const PROGRAM_KEPT: Duration = Duration::from_secs(30 * 24 * 3600);
const MOST_PROGRAMS: usize = 500;
/// What it may print before it is stopped.
const COMPILER_PRINTS: u64 = 64 << 20;

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
        if let Ok(text) = fs::read_to_string(&note)
            && let Ok(noted) = serde_json::from_str::<Noted>(&text)
            && is_executable(&noted.program)
        {
            return Ok(Toolchain { program: noted.program, version: noted.version, folders: noted.folders });
        }
        let toolchain = ask_version(&path, command, requirement.version_arguments)?;
        let (program, version) = (toolchain.program.clone(), toolchain.version.clone());
        let noted = Noted { program, version, folders: toolchain.folders.clone() };
        // Only speed is lost where the cache cannot be written.
        let _ = fs::create_dir_all(self.cache.join("toolchains"))
            .and_then(|()| fs::write(&note, serde_json::to_string(&noted).unwrap_or_default()));
        Ok(toolchain)
    }

    /// A command on the search path.
    fn found(&self, command: &str) -> Option<PathBuf> {
        self.search_path.iter().map(|folder| folder.join(command)).find(|path| is_executable(path))
    }

    /// Builds a submission, or takes it from the cache. `incremental_key` tells a file's next version from another file.
    pub fn build(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        incremental_key: &str,
    ) -> anyhow::Result<Outcome> {
        let started = Instant::now();
        let prepared = self.prepared(language, toolchain)?;
        let incremental = Incremental::take(self, &hash(&[language.name(), incremental_key]))?;
        let incremental = incremental.path();
        let directory = match self.program_key(language, task, toolchain, &prepared) {
            Ok(key) => self.cache.join("programs").join(key),
            Err(diagnostics) => return Ok(Err((diagnostics, started.elapsed()))),
        };
        let workplace = Workplace { prepared: &prepared, program: &directory, incremental };
        let is_cached = directory.is_dir();
        for used in [directory.as_path(), incremental] {
            // The time of its last use; what cannot be marked is only forgotten earlier.
            let _ = fs::File::open(used).and_then(|folder| folder.set_modified(SystemTime::now()));
        }
        if !is_cached && let Err(diagnostics) = self.compile(language, task, toolchain, &workplace)? {
            return Ok(Err((diagnostics, started.elapsed())));
        }
        let invocation = language.run(task, toolchain, &workplace);
        let readable = [vec![directory, prepared.clone()], toolchain.folders.clone()].concat();
        let symbolizer = language.symbolizer().and_then(|command| self.found(command));
        let file_name = task.file_name.to_owned();
        Ok(Ok(Built { invocation, readable, symbolizer, file_name, is_cached, elapsed: started.elapsed() }))
    }

    /// A name that depends on all that a program is made from, in whichever dialect it will be.
    fn program_key(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        prepared: &Path,
    ) -> Result<String, Diagnostics> {
        let nowhere = Workplace { prepared, program: Path::new("program"), incremental: Path::new("incremental") };
        let mut key = vec![prepared.to_string_lossy().into_owned(), task.names.join(","), task.signature.to_string()];
        for dialect in language.dialects(task.source) {
            key.push(format!("{:?}", language.build(task, dialect, toolchain, &nowhere)?));
        }
        Ok(hash(&key))
    }

    /// Compiles a submission in the first of its dialects in which it compiles, and puts the program in its place. The inner `Err` is what
    /// the compiler says of the likeliest dialect.
    fn compile(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> anyhow::Result<Result<(), Diagnostics>> {
        let mut complaint = None;
        for dialect in language.dialects(task.source) {
            let scratch = Scratch::create(&self.scratch_root())?;
            let building = Workplace { program: scratch.path(), ..*workplace };
            let recipe = match language.build(task, dialect, toolchain, &building) {
                Ok(recipe) => recipe,
                Err(diagnostics) => return Ok(Err(diagnostics)),
            };
            let place = match recipe.place {
                Place::Product => scratch.path(),
                Place::Incremental { .. } => workplace.incremental,
            };
            let bounds = (COMPILER_LIMITS, COMPILER_TIME);
            match self.carry_out(&recipe, bounds, place, toolchain, &[scratch.path()], &[workplace.prepared])? {
                Ok(()) => {
                    if let Place::Incremental { product } = recipe.place {
                        fs::rename(place.join(product), scratch.path().join(product))
                            .with_context(|| format!("could not move {}", place.join(product).display()))?;
                    }
                    return settle(scratch, workplace.program).map(Ok);
                }
                Err(output) => complaint = complaint.or(Some(output)),
            }
        }
        Ok(Err(language.diagnostics(task, &complaint.unwrap_or_default())))
    }

    /// The folder with the language's harness, made on first use for this very compiler.
    fn prepared(&self, language: &dyn Language, toolchain: &Toolchain) -> anyhow::Result<PathBuf> {
        let recipe = language.prepare(toolchain);
        let mut key = vec![language.name().to_owned(), toolchain.version.clone(), format!("{:?}", recipe.commands)];
        key.extend(recipe.files.iter().flat_map(|(name, text)| [name.clone(), text.clone()]));
        let directory = self.cache.join("prepared").join(hash(&key));
        if !directory.is_dir() {
            // Another judge that needs it too waits for it.
            let _turn = turn(&directory)?;
            if directory.is_dir() {
                return Ok(directory);
            }
            let scratch = Scratch::create(&self.scratch_root())?;
            let bounds = (HARNESS_LIMITS, HARNESS_TIME);
            if let Err(output) = self.carry_out(&recipe, bounds, scratch.path(), toolchain, &[], &[])? {
                bail!("the {} harness does not compile with {}:\n{output}", language.title(), toolchain.version);
            }
            settle(scratch, &directory)?;
        }
        Ok(directory)
    }

    /// How a program is held, as far as the machine is concerned.
    pub fn confinement(&self, kind: Kind, limits: Limits, readable: Vec<PathBuf>) -> Confinement {
        Confinement {
            shim: self.shim.clone(),
            kind,
            limits,
            layers: self.layers.clone(),
            readable,
            writable: Vec::new(),
            scratch_root: self.scratch_root(),
        }
    }

    /// How the symbolizer of a program is held: like a compiler that reads it.
    pub fn symbolizer_confinement(&self, built: &Built) -> Confinement {
        self.confinement(Kind::Compiler, COMPILER_LIMITS, built.readable.clone())
    }

    /// Where scratch folders are made, in the cache so that a finished one can be moved to its place.
    fn scratch_root(&self) -> PathBuf {
        self.cache.join("scratch")
    }

    /// Drops from a folder of the cache what was not used for a month, and of the rest all but the last used.
    fn forget(&self, folder: &str) {
        let entries = fs::read_dir(self.cache.join(folder)).into_iter().flatten().flatten();
        let used = |entry: &fs::DirEntry| entry.metadata().and_then(|metadata| metadata.modified()).ok();
        let mut programs: Vec<(SystemTime, PathBuf)> =
            entries.filter_map(|entry| Some((used(&entry)?, entry.path()))).collect();
        programs.sort_by(|a, b| b.cmp(a));
        for (idx, (used, path)) in programs.into_iter().enumerate() {
            let age = used.elapsed().unwrap_or_default();
            // What was used within the hour may belong to a judge that runs now.
            let is_surplus = idx >= MOST_PROGRAMS && age > Duration::from_secs(3600);
            if is_surplus || age > PROGRAM_KEPT {
                let _ = fs::remove_dir_all(path);
            }
        }
    }

    /// Removes what judges that were killed left behind.
    pub fn sweep(&self) {
        self.forget("programs");
        self.forget("incremental");
        scratch::sweep(&self.scratch_root());
    }

    /// Writes the recipe's files into `directory` and runs its commands there, which may use the other folders too. The inner `Err` is
    /// what a command that failed wrote.
    fn carry_out(
        &self,
        recipe: &Recipe,
        (limits, time): (Limits, Duration),
        directory: &Path,
        toolchain: &Toolchain,
        writable: &[&Path],
        readable: &[&Path],
    ) -> anyhow::Result<Result<(), String>> {
        for (name, text) in &recipe.files {
            let path = directory.join(name);
            // A new file in any case, should a link stand in its place.
            let _ = fs::remove_file(&path);
            fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
        }
        let mut confinement = self.confinement(Kind::Compiler, limits, toolchain.folders.clone());
        confinement.readable.extend(readable.iter().map(|folder| folder.to_path_buf()));
        confinement.writable = vec![directory.to_owned()];
        confinement.writable.extend(writable.iter().map(|folder| folder.to_path_buf()));
        for Invocation { program, arguments } in &recipe.commands {
            let mut child = sandbox::spawn(&confinement, Some(directory), program, arguments)?;
            let finished = process::run(&mut child.process, time, COMPILER_PRINTS)?;
            let output = String::from_utf8_lossy(&finished.printed_errors.kept).into_owned();
            match finished.exit {
                Some(Exit::Code(0)) => {}
                Some(Exit::Code(_)) => return Ok(Err(output)),
                Some(Exit::Signal(number)) => {
                    return Ok(Err(format!(
                        "error: the compiler was killed by {}\n{output}",
                        Exit::signal_name(number)
                    )));
                }
                None if finished.printed_errors.n_bytes > COMPILER_PRINTS => {
                    return Ok(Err(format!(
                        "error: the compiler printed more than {} MiB\n{output}",
                        COMPILER_PRINTS >> 20
                    )));
                }
                None => {
                    let seconds = time.as_secs();
                    return Ok(Err(format!("error: the compiler did not end within {seconds} s\n{output}")));
                }
            }
        }
        Ok(Ok(()))
    }
}

/// A lock on what is to be made in this place, held for as long as the file lives.
fn turn(place: &Path) -> anyhow::Result<fs::File> {
    let parent = place.parent().context("a place has a parent")?;
    fs::create_dir_all(parent).with_context(|| format!("could not make {}", parent.display()))?;
    let path = place.with_extension("lock");
    let lock = fs::File::create(&path).with_context(|| format!("could not make {}", path.display()))?;
    lock.lock().with_context(|| format!("could not lock {}", path.display()))?;
    Ok(lock)
}

/// The folder that a compiler finds again when the same file is compiled next time, for one judge at a time.
enum Incremental {
    Kept {
        path: PathBuf,
        /// Locked for as long as it lives.
        _lock: fs::File,
    },
    /// Another judge compiles the same file now.
    Fresh(Scratch),
}

impl Incremental {
    fn take(builder: &Builder, name: &str) -> anyhow::Result<Incremental> {
        let path = builder.cache.join("incremental").join(name);
        fs::create_dir_all(&path).with_context(|| format!("could not make {}", path.display()))?;
        let lock = path.join("lock");
        let lock = fs::File::create(&lock).with_context(|| format!("could not make {}", lock.display()))?;
        match lock.try_lock() {
            Ok(()) => Ok(Incremental::Kept { path, _lock: lock }),
            Err(_) => Ok(Incremental::Fresh(Scratch::create(&builder.scratch_root())?)),
        }
    }

    fn path(&self) -> &Path {
        match self {
            Incremental::Kept { path, .. } => path,
            Incremental::Fresh(scratch) => scratch.path(),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Noted {
    program: PathBuf,
    version: String,
    folders: Vec<PathBuf>,
}

/// Moves a finished folder to its place; another judge may have been faster.
fn settle(scratch: Scratch, directory: &Path) -> anyhow::Result<()> {
    let parent = directory.parent().context("a place has a parent")?;
    fs::create_dir_all(parent).with_context(|| format!("could not make {}", parent.display()))?;
    let made = scratch.keep();
    if let Err(error) = fs::rename(&made, directory) {
        let _ = fs::remove_dir_all(&made);
        ensure!(directory.is_dir(), "could not move a build to {}: {error}", directory.display());
    }
    Ok(())
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

/// A name for a folder that depends on every part, and on where one ends.
fn hash<S: AsRef<str>>(parts: &[S]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.as_ref().len() as u64).to_le_bytes());
        hasher.update(part.as_ref().as_bytes());
    }
    hasher.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
