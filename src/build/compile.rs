//! Compilers at work, held by the sandbox.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;

use super::Builder;
use super::cache::{Incremental, settle};
use crate::language::{Diagnostics, Invocation, Language, Place, Recipe, Task, Toolchain, Workplace};
use crate::outside;
use crate::process::{self, Exit};
use crate::sandbox::scratch::Scratch;
use crate::sandbox::{self, Kind, Limits};

/// What a compiler may use.
const COMPILER_LIMITS: Limits = Limits { memory_mib: 2048, stack_mib: 64, cpu_seconds: 30, file_mib: 256 };
const COMPILER_TIME: Duration = Duration::from_secs(60);
/// A harness is Kata's own text, and must be compiled on the slowest machine too.
pub(super) const HARNESS_LIMITS: Limits = Limits { cpu_seconds: 300, ..COMPILER_LIMITS };
pub(super) const HARNESS_TIME: Duration = Duration::from_secs(600);
/// What it may print before it is stopped.
const COMPILER_PRINTS: u64 = 64 << 20;

impl Builder {
    /// Compiles a submission and puts the program in its place. The inner `Err` is what the compiler says.
    pub(super) fn compile(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
        incremental: &Incremental,
    ) -> anyhow::Result<Result<(), Diagnostics>> {
        let compiled = self.compile_in(language, task, toolchain, workplace)?;
        incremental.seal();
        match compiled {
            // What concerns no line of the submission may come from what the compiler kept of last time.
            Err(diagnostics) if diagnostics.line.is_none() && incremental.is_used() => {
                let scratch = Scratch::create(&self.scratch_root())?;
                let workplace = Workplace { incremental: scratch.path(), ..*workplace };
                incremental.forget();
                self.compile_in(language, task, toolchain, &workplace)
            }
            compiled => Ok(compiled),
        }
    }

    /// Compiles in the first of the submission's dialects in which it compiles. The inner `Err` is what the compiler says of the likeliest
    /// dialect.
    fn compile_in(
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

    /// Writes the recipe's files into `directory` and runs its commands there, which may use the other folders too. The inner `Err` is
    /// what a command that failed wrote.
    pub(super) fn carry_out(
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
            outside::remove(&path)
                .and_then(|()| fs::File::create_new(&path))
                .and_then(|mut file| file.write_all(text.as_bytes()))
                .with_context(|| format!("could not write {}", path.display()))?;
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
