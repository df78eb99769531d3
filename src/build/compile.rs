//! Compilers at work, held by the sandbox.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;

use super::Builder;
use super::cache::{Incremental, settle};
use super::cost::{self, Budget, Failed};
use crate::language::{Diagnostics, Invocation, Language, Place, Recipe, Task, Toolchain, Workplace};
use crate::outside;
use crate::sandbox::scratch::Scratch;
use crate::sandbox::{self, Kind};

/// The file beside a program with what its compiler warned of, where it did.
pub(super) const WARNINGS: &str = "warnings.txt";

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
        let mut budget = Budget::new(self.compile_limit);
        let compiled = self.compile_in(language, task, toolchain, workplace, &mut budget)?;
        incremental.seal();
        match compiled {
            // What concerns no line of the submission may come from what the compiler kept of last time.
            Err(diagnostics) if diagnostics.line.is_none() && incremental.is_used() && !budget.is_spent() => {
                let scratch = Scratch::create(&self.scratch_root())?;
                let workplace = Workplace { incremental: scratch.path(), ..*workplace };
                incremental.forget();
                self.compile_in(language, task, toolchain, &workplace, &mut budget)
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
        budget: &mut Budget,
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
            match self.carry_out(&recipe, budget, place, toolchain, &[scratch.path()], &[workplace.prepared])? {
                Ok(output) => {
                    if let Some(warnings) = language.warnings(task, &output) {
                        let path = scratch.path().join(WARNINGS);
                        fs::write(&path, warnings).with_context(|| format!("could not write {}", path.display()))?;
                    }
                    if let Place::Incremental { product } = recipe.place {
                        fs::rename(place.join(product), scratch.path().join(product))
                            .with_context(|| format!("could not move {}", place.join(product).display()))?;
                    }
                    return settle(scratch, workplace.program).map(Ok);
                }
                Err(Failed::Complaint(output)) => complaint = complaint.or(Some(output)),
                // What the first dialect complains of says more than that the next one takes too long.
                Err(Failed::Stopped { .. }) if complaint.is_some() => break,
                Err(Failed::Stopped { why, output }) => return Ok(Err(cost::stopped(language, task, &why, &output))),
            }
        }
        Ok(Err(language.diagnostics(task, &complaint.unwrap_or_default())))
    }

    /// Writes the recipe's files into `directory` and runs its commands there, which may use the other folders too. Gives what they said; the
    /// inner `Err` is how a command failed.
    pub(super) fn carry_out(
        &self,
        recipe: &Recipe,
        budget: &mut Budget,
        directory: &Path,
        toolchain: &Toolchain,
        writable: &[&Path],
        readable: &[&Path],
    ) -> anyhow::Result<Result<String, Failed>> {
        for (name, text) in &recipe.files {
            let path = directory.join(name);
            // A new file in any case, should a link stand in its place.
            outside::remove(&path)
                .and_then(|()| fs::File::create_new(&path))
                .and_then(|mut file| file.write_all(text.as_bytes()))
                .with_context(|| format!("could not write {}", path.display()))?;
        }
        let mut confinement = self.confinement(Kind::Compiler, budget.limits(), toolchain.folders.clone());
        confinement.readable.extend(readable.iter().map(|folder| folder.to_path_buf()));
        confinement.writable = vec![directory.to_owned()];
        confinement.writable.extend(writable.iter().map(|folder| folder.to_path_buf()));
        let mut output = String::new();
        for Invocation { program, arguments } in &recipe.commands {
            let mut child = sandbox::spawn(&confinement, Some(directory), program, arguments)?;
            match budget.run(&mut child)? {
                Ok(said) => output.push_str(&said),
                Err(failed) => return Ok(Err(failed)),
            }
        }
        Ok(Ok(output))
    }
}
