//! Builds a `Program` from source: finds the toolchain, prepares its harness once, and compiles a submission unless the cache has it.
//!
//! The cache can be deleted at any time, whole or in part, even while it is in use, and several judges can share it: everything is made in a
//! scratch folder beside its place and moved there whole.

mod cache;
mod choice;
mod chosen;
mod compile;
mod cost;
mod crates;
mod fault;
mod helpers;
mod links;
mod toolchain;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::bail;

use crate::language::{Diagnostics, Helper, Language, Library, Profile, Recipe, Task, Toolchain, Workplace};
use crate::outside;
use crate::problem::Problem;
use crate::sandbox::scratch::{self, Scratch};
use crate::sandbox::{Confinement, Invocation, Layer, ProgramKind, ResourceLimits};
use cache::{Incremental, is_whole, mark_used, settle, turn};
use compile::Unusable;
use cost::CompileBudget;

pub use cache::{hash, write as write_to_cache};
pub use choice::variables;
pub use chosen::{ChosenProgram, ChosenTool, ChosenTools};
pub use crates::ChosenCrates;
pub use helpers::{helpers, helpers_in_pack, paths as paths_of_helpers};

/// The paths and settings of builds. Made by the commands, since only they read the environment.
#[derive(Debug, Clone)]
pub struct Builder {
    /// `kata` itself, as the shim.
    pub shim: PathBuf,
    pub cache: PathBuf,
    /// The folders that are searched for compilers.
    pub search_path: Vec<PathBuf>,
    /// The folder that relative paths start from. Version managers choose a version by it.
    pub working_directory: PathBuf,
    /// The variables of `variables()` that are set.
    pub variables: Vec<(String, String)>,
    /// The layers of the sandbox to try, for compilers and submissions alike.
    pub layers: Vec<Layer>,
    /// The CPU time that compiling a file may take, all its dialects together.
    pub compile_limit: Duration,
    /// The compilers, interpreters and flags that the user chose.
    pub chosen: ChosenTools,
    /// Whether compilers that have sanitizers use them.
    pub sanitizes: bool,
}

/// A source text to build.
#[derive(Debug, Clone, Copy)]
pub struct Code<'a> {
    pub text: &'a str,
    /// The file name that the compiler is told.
    pub file_name: &'a str,
    pub profile: Profile,
    /// The same key for every version of one file, and for no other file, so that a compilation can reuse the last one.
    pub key: &'a str,
    /// The files beside it that it imports.
    pub helpers: &'a [Helper],
}

/// A submission that compiled.
#[derive(Debug, Clone)]
pub struct Built {
    pub invocation: Invocation,
    /// The folders that the program must be able to read.
    pub readable: Vec<PathBuf>,
    /// The command that finds the lines of the program's addresses, if the language has one and it is installed.
    pub symbolizer: Option<PathBuf>,
    /// The submission's file name, as the compiler was told it.
    pub file_name: String,
    /// The paths of its helpers in its folder.
    pub helpers: Vec<String>,
    /// The compiler's warnings about the user's own lines.
    pub warnings: Option<String>,
    pub is_cached: bool,
    /// Whether it was made with sanitizers, which need memory of their own.
    pub is_sanitized: bool,
    pub elapsed: Duration,
    /// The entries of the cache that it runs from.
    entries: [PathBuf; 2],
}

impl Built {
    /// Removes the harness that it runs from, so that it is made again.
    pub fn forget_harness(&self) {
        scratch::remove(&self.entries[1]);
    }

    /// Whether all its files still exist. The behaviour of a program without its files says nothing about the submission.
    pub fn is_whole(&self) -> bool {
        self.entries.iter().all(|entry| is_whole(entry))
    }
}

/// The result of a build that Kata itself could carry out.
pub type BuildResult = Result<Built, (Diagnostics, Duration)>;

/// The default CPU time for compiling a file.
pub const COMPILE_LIMIT: Duration = Duration::from_secs(30);
/// A harness is Kata's own text and must compile even on a very slow machine.
const HARNESS_LIMIT: Duration = Duration::from_secs(300);

/// The most bytes of compiler warnings that are read.
const LARGEST_WARNINGS: u64 = 1 << 20;

/// How often a build or a run is tried when its files are removed meanwhile.
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
            helpers: code.helpers,
        };
        self.build(language, &task, toolchain, (code.key, problem.manifest.limits.memory_mib))
    }

    fn build(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        key_and_memory: (&str, u64),
    ) -> anyhow::Result<BuildResult> {
        let started = Instant::now();
        let libraries = self.libraries(language, toolchain)?;
        let mut n_tries = 0;
        loop {
            n_tries += 1;
            let prepared = self.all_prepared(language, toolchain, language.dialects(task.source));
            let built = prepared.as_ref().map_err(|error| anyhow::anyhow!("{error:#}")).and_then(|prepared| {
                self.build_with(language, task, toolchain, key_and_memory, (prepared, &libraries))
            });
            let is_sound = match &built {
                Ok(Ok(built)) => built.is_whole(),
                Ok(Err(_)) => prepared.as_ref().is_ok_and(|prepared| is_whole(prepared)),
                // A fault cannot be told from files that were removed under the compiler; a lasting fault appears again at the second try.
                Err(_) => n_tries > 1,
            };
            // A harness made by another compiler than today's is made again.
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
        (incremental_key, memory_mib): (&str, u64),
        (prepared, libraries): (&Path, &[Library]),
    ) -> anyhow::Result<Result<Built, Diagnostics>> {
        let directory = match self.program_key(language, task, toolchain, (prepared, libraries)) {
            Ok(key) => self.cache.join("programs").join(key),
            Err(diagnostics) => return Ok(Err(diagnostics)),
        };
        let incremental = Incremental::take(self, &hash(&[language.name(), incremental_key]))?;
        let workplace = Workplace { prepared, program: &directory, incremental: incremental.path(), libraries };
        let is_cached = is_whole(&directory);
        mark_used(incremental.path());
        if is_cached {
            mark_used(&directory);
        } else if let Err(diagnostics) = self.compile(language, task, toolchain, &workplace, &incremental)? {
            return Ok(Err(diagnostics));
        }
        let invocation = language.run(task, toolchain, &workplace, memory_mib);
        let readable = [vec![directory.clone(), prepared.to_owned()], toolchain.folders.clone()].concat();
        let entries = [directory.clone(), prepared.to_owned()];
        let symbolizer = language.table().symbols.as_ref().and_then(|symbols| self.found(symbols.command));
        let file_name = task.file_name.to_owned();
        let warnings = outside::read_text(&directory.join(compile::WARNINGS), LARGEST_WARNINGS).ok();
        Ok(Ok(Built {
            invocation,
            readable,
            symbolizer,
            file_name,
            helpers: task.helpers.iter().map(|helper| helper.path.clone()).collect(),
            warnings,
            is_cached,
            is_sanitized: toolchain.is_sanitized,
            elapsed: Duration::ZERO,
            entries,
        }))
    }

    /// A name that depends on everything that a program is made from, in whichever dialect it compiles.
    fn program_key(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        (prepared, libraries): (&Path, &[Library]),
    ) -> Result<String, Diagnostics> {
        let mut key = vec![prepared.to_string_lossy().into_owned(), task.names.join(","), task.signature.to_string()];
        for dialect in language.dialects(task.source) {
            let (_, prepared) = self.preparation(language, toolchain, dialect);
            let [program, incremental] = ["program", "incremental"].map(Path::new);
            let nowhere = Workplace { prepared: &prepared, program, incremental, libraries };
            key.push(format!("{:?}", language.build(task, dialect, toolchain, &nowhere)?));
        }
        for Helper { path, content, .. } in task.helpers {
            key.extend([path.clone(), hash(&[content])]);
        }
        Ok(hash(&key))
    }

    /// The recipe of the language's harness, and its folder.
    fn preparation(&self, language: &dyn Language, toolchain: &Toolchain, dialect: &str) -> (Recipe, PathBuf) {
        let recipe = language.prepare(toolchain, dialect);
        let mut key = vec![language.name().to_owned(), toolchain.version.clone(), format!("{:?}", recipe.commands)];
        // A reinstalled compiler of the same version may refuse files that the earlier one made.
        key.extend(toolchain.programs().map(choice::identity));
        key.extend(recipe.files.iter().flat_map(|(name, text)| [name.clone(), text.clone()]));
        let directory = self.cache.join("prepared").join(hash(&key));
        (recipe, directory)
    }

    /// Whether the language's harness for a source text is there for this very compiler.
    pub fn is_prepared(&self, language: &dyn Language, toolchain: &Toolchain, source: &str) -> bool {
        let mut dialects = language.dialects(source).iter();
        dialects.all(|dialect| is_whole(&self.preparation(language, toolchain, dialect).1))
    }

    /// The folder with the language's harness for the first of some dialects. The harnesses of all of them are made now if one is missing, side by
    /// side, so that no later compilation waits for them.
    fn all_prepared(
        &self,
        language: &dyn Language,
        toolchain: &Toolchain,
        dialects: &[&str],
    ) -> anyhow::Result<PathBuf> {
        let mut missing: Vec<&str> = Vec::new();
        for dialect in dialects {
            let place = |dialect: &str| self.preparation(language, toolchain, dialect).1;
            if !is_whole(&place(dialect)) && !missing.iter().any(|other| place(other) == place(dialect)) {
                missing.push(dialect);
            }
        }
        std::thread::scope(|scope| {
            let make = |dialect| move || self.prepared(language, toolchain, dialect).map(|_| ());
            let all: Vec<_> = missing.into_iter().map(|dialect| scope.spawn(make(dialect))).collect();
            all.into_iter().try_for_each(|one| one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        })?;
        self.prepared(language, toolchain, dialects[0])
    }

    /// The folder with the language's harness for a dialect and this very compiler. It is made on first use.
    pub(in crate::build) fn prepared(
        &self,
        language: &dyn Language,
        toolchain: &Toolchain,
        dialect: &str,
    ) -> anyhow::Result<PathBuf> {
        let (recipe, directory) = self.preparation(language, toolchain, dialect);
        if !is_whole(&directory) {
            // Another judge that needs the harness waits here until it is made.
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

    /// The confinement of a program, as far as the machine determines it.
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

    /// The confinement of a program's symbolizer: that of a compiler which may read the program.
    pub fn symbolizer_confinement(&self, built: &Built) -> Confinement {
        self.confinement(ProgramKind::Compiler, CompileBudget::new(COMPILE_LIMIT).limits(), built.readable.clone())
    }

    /// The root of scratch folders. It is inside the cache, so that a finished folder can be moved to its place.
    fn scratch_root(&self) -> PathBuf {
        self.cache.join("scratch")
    }

    /// Removes the scratch folders of judges that were killed.
    pub fn sweep(&self) {
        self.forget("programs");
        self.forget("incremental");
        self.forget("crates");
        scratch::sweep(&self.scratch_root());
    }
}
