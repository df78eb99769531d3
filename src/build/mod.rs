//! From source to `Program`: finds the toolchain, prepares its harness once, compiles a submission unless it was compiled before.
//!
//! The cache is safe to delete, also in part and also while it is in use, and two judges may share it: whatever is made is made in a folder
//! beside its place and moved there whole.

mod cache;
mod choice;
mod compile;
mod cost;
mod fault;
mod toolchain;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::bail;

use crate::language::{Diagnostics, Invocation, Language, Profile, Recipe, Task, Toolchain, Workplace};
use crate::outside;
use crate::problem::Problem;
use crate::sandbox::scratch::{self, Scratch};
use crate::sandbox::{Confinement, Layer, ProgramKind, ResourceLimits};
use cache::{Incremental, is_whole, mark_used, settle, turn};
use compile::Unusable;
use cost::CompileBudget;

pub use cache::{hash, write as write_to_cache};
pub use choice::VARIABLES;

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
    /// Those of `VARIABLES` that are set, by name.
    pub variables: Vec<(String, String)>,
    /// The layers of the sandbox to try, for compilers and submissions alike.
    pub layers: Vec<Layer>,
    /// The CPU time that compiling a file may take, all its dialects together.
    pub compile_limit: Duration,
}

/// A text that is to be a program.
#[derive(Debug, Clone, Copy)]
pub struct Code<'a> {
    pub text: &'a str,
    /// What the compiler is told that the file is called.
    pub file_name: &'a str,
    pub profile: Profile,
    /// The same for every version of one file, so that the next one is built on the last, and no other file's.
    pub key: &'a str,
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
    /// What its compiler warned of in the user's own lines.
    pub warnings: Option<String>,
    pub is_cached: bool,
    pub elapsed: Duration,
    /// The entries of the cache that it runs from.
    entries: [PathBuf; 2],
}

impl Built {
    /// Removes the harness that it runs from, to be made again.
    pub fn forget_harness(&self) {
        scratch::remove(&self.entries[1]);
    }

    /// Whether all of it is still there: what a program did without its files says nothing about the submission.
    pub fn is_whole(&self) -> bool {
        self.entries.iter().all(|entry| is_whole(entry))
    }
}

/// How a build ended, where Kata itself did its part.
pub type BuildResult = Result<Built, (Diagnostics, Duration)>;

/// The CPU time that compiling a file may take, unless another is asked for.
pub const COMPILE_LIMIT: Duration = Duration::from_secs(30);
/// A harness is Kata's own text, and must be compiled on the slowest machine too.
const HARNESS_LIMIT: Duration = Duration::from_secs(300);

/// The most that is read of what a compiler warned of.
const LARGEST_WARNINGS: u64 = 1 << 20;

/// How often a build or a run is tried whose files somebody removes.
pub const MOST_TRIES: usize = 3;

impl Builder {
    /// Builds a solution of a problem, or takes it from the cache.
    pub fn program(
        &self,
        problem: &Problem,
        language: &dyn Language,
        toolchain: &Toolchain,
        code: &Code<'_>,
    ) -> anyhow::Result<BuildResult> {
        let task = Task {
            signature: &problem.manifest.signature,
            names: &problem.names(),
            source: code.text,
            file_name: code.file_name,
            profile: code.profile,
        };
        self.build(language, &task, toolchain, code.key)
    }

    fn build(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        incremental_key: &str,
    ) -> anyhow::Result<BuildResult> {
        let started = Instant::now();
        let mut n_tries = 0;
        loop {
            n_tries += 1;
            let prepared = self.prepared(language, toolchain);
            let built = prepared
                .as_ref()
                .map_err(|error| anyhow::anyhow!("{error:#}"))
                .and_then(|prepared| self.build_with(language, task, toolchain, incremental_key, prepared));
            let is_sound = match &built {
                Ok(Ok(built)) => built.is_whole(),
                Ok(Err(_)) => prepared.as_ref().is_ok_and(|prepared| is_whole(prepared)),
                // Whether its files were removed under a compiler cannot be told; what is wrong for good is wrong again.
                Err(_) => n_tries > 1,
            };
            // Where the harness is another compiler's than today's, it is made again.
            if let (Err(error), Ok(prepared), 1) = (&built, &prepared, n_tries)
                && error.is::<Unusable>()
            {
                scratch::remove(prepared);
            }
            if is_sound || n_tries == MOST_TRIES {
                let elapsed = started.elapsed();
                return built.map(|outcome| match outcome {
                    Ok(built) => Ok(Built { elapsed, ..built }),
                    Err(diagnostics) => Err((diagnostics, elapsed)),
                });
            }
        }
    }

    fn build_with(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        incremental_key: &str,
        prepared: &Path,
    ) -> anyhow::Result<Result<Built, Diagnostics>> {
        let directory = match self.program_key(language, task, toolchain, prepared) {
            Ok(key) => self.cache.join("programs").join(key),
            Err(diagnostics) => return Ok(Err(diagnostics)),
        };
        let incremental = Incremental::take(self, &hash(&[language.name(), incremental_key]))?;
        let workplace = Workplace { prepared, program: &directory, incremental: incremental.path() };
        let is_cached = is_whole(&directory);
        mark_used(incremental.path());
        if is_cached {
            mark_used(&directory);
        } else if let Err(diagnostics) = self.compile(language, task, toolchain, &workplace, &incremental)? {
            return Ok(Err(diagnostics));
        }
        let invocation = language.run(task, toolchain, &workplace);
        let readable = [vec![directory.clone(), prepared.to_owned()], toolchain.folders.clone()].concat();
        let entries = [directory.clone(), prepared.to_owned()];
        let symbolizer = language.symbolizer().and_then(|command| self.found(command));
        let file_name = task.file_name.to_owned();
        let warnings = outside::read_text(&directory.join(compile::WARNINGS), LARGEST_WARNINGS).ok();
        Ok(Ok(Built {
            invocation,
            readable,
            symbolizer,
            file_name,
            warnings,
            is_cached,
            elapsed: Duration::ZERO,
            entries,
        }))
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

    /// How the language's harness is made, and its folder.
    fn preparation(&self, language: &dyn Language, toolchain: &Toolchain) -> (Recipe, PathBuf) {
        let recipe = language.prepare(toolchain);
        let mut key = vec![language.name().to_owned(), toolchain.version.clone(), format!("{:?}", recipe.commands)];
        // A compiler of the same version that was installed anew may refuse what the one before it made.
        key.push(choice::identity(&toolchain.program));
        key.extend(recipe.files.iter().flat_map(|(name, text)| [name.clone(), text.clone()]));
        let directory = self.cache.join("prepared").join(hash(&key));
        (recipe, directory)
    }

    /// Whether the language's harness is there for this very compiler.
    pub fn is_prepared(&self, language: &dyn Language, toolchain: &Toolchain) -> bool {
        is_whole(&self.preparation(language, toolchain).1)
    }

    /// The folder with the language's harness, made on first use for this very compiler.
    fn prepared(&self, language: &dyn Language, toolchain: &Toolchain) -> anyhow::Result<PathBuf> {
        let (recipe, directory) = self.preparation(language, toolchain);
        if !is_whole(&directory) {
            // Another judge that needs it too waits for it.
            let _turn = turn(&directory)?;
            if is_whole(&directory) {
                return Ok(directory);
            }
            let scratch = Scratch::create(&self.scratch_root())?;
            let mut budget = CompileBudget::new(HARNESS_LIMIT);
            if let Err(failed) =
                self.carry_out(language, &recipe, &mut budget, scratch.path(), toolchain, (&[], &[]))?
            {
                let output = failed.output();
                bail!("the {} harness does not compile with {}:\n{output}", language.title(), toolchain.version);
            }
            settle(scratch, &directory)?;
        }
        Ok(directory)
    }

    /// How a program is held, as far as the machine is concerned.
    pub fn confinement(&self, kind: ProgramKind, limits: ResourceLimits, readable: Vec<PathBuf>) -> Confinement {
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
        self.confinement(ProgramKind::Compiler, CompileBudget::new(COMPILE_LIMIT).limits(), built.readable.clone())
    }

    /// Where scratch folders are made, in the cache so that a finished one can be moved to its place.
    fn scratch_root(&self) -> PathBuf {
        self.cache.join("scratch")
    }

    /// Removes what judges that were killed left behind.
    pub fn sweep(&self) {
        self.forget("programs");
        self.forget("incremental");
        scratch::sweep(&self.scratch_root());
    }
}
