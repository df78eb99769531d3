//! Runs compilers in the sandbox.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};

use super::cache::{Incremental, settle};
use super::cost::{self, CompileBudget, FailedCommand};
use super::{Builder, COMPILE_LIMIT, fault};
use crate::language::helpers::{BESIDE, path_below};
use crate::language::{Diagnostics, Helper, Language, Place, Recipe, Task, Toolchain, Workplace};
use crate::outside;
use crate::sandbox::scratch::Scratch;
use crate::sandbox::{self, ProgramKind};

/// The file beside a program that holds its compiler's warnings, if there were any.
pub(super) const WARNINGS: &str = "warnings.txt";

/// A compiler that refuses a correct program.
#[derive(Debug)]
pub struct Unusable {
    what: String,
    why: String,
}

impl std::fmt::Display for Unusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} fails to compile even Kata's own stub, so the fault is not the submission's: {}; `kata doctor` \
             checks every language",
            self.what, self.why
        )
    }
}

impl std::error::Error for Unusable {}

impl Builder {
    /// Compiles a submission and moves the program to its place. The inner `Err` is the compiler's complaint.
    pub(super) fn compile(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
        incremental: &Incremental,
    ) -> anyhow::Result<Result<(), Diagnostics>> {
        let mut budget = CompileBudget::new(self.compile_limit);
        let compiled = self.compile_in(language, task, toolchain, workplace, &mut budget)?;
        incremental.seal();
        let compiled = match compiled {
            // A complaint about no line of the submission may come from damaged files of an earlier compilation.
            Err(diagnostics) if diagnostics.line.is_none() && incremental.is_used() && !budget.is_spent() => {
                let scratch = Scratch::create(&self.scratch_root())?;
                let workplace = Workplace { incremental: scratch.path(), ..*workplace };
                incremental.forget();
                self.compile_in(language, task, toolchain, &workplace, &mut budget)?
            }
            compiled => compiled,
        };
        if budget.has_complaint && compiled.as_ref().is_err_and(|diagnostics| diagnostics.line.is_none()) {
            self.try_stub(language, task, toolchain, workplace)?;
        }
        Ok(compiled)
    }

    /// Compiles the stub that `kata new` writes, which a working compiler accepts. A complaint that names no line of the submission is not the
    /// submission's fault if the compiler refuses the stub as well.
    fn try_stub(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> anyhow::Result<()> {
        let names = [task.signature.function.clone()];
        let source = language.starter(task.signature, "");
        let stub = Task { names: &names, source: &source, helpers: &[], ..*task };
        let scratch = Scratch::create(&self.scratch_root())?;
        let [program, incremental] = ["program", "incremental"].map(|folder| scratch.path().join(folder));
        fs::create_dir(&incremental).with_context(|| format!("could not make {}", incremental.display()))?;
        let workplace =
            Workplace { prepared: workplace.prepared, program: &program, incremental: &incremental, libraries: &[] };
        match self.compile_in(language, &stub, toolchain, &workplace, &mut CompileBudget::new(COMPILE_LIMIT))? {
            Ok(()) => Ok(()),
            Err(diagnostics) => Err(anyhow::Error::new(Unusable {
                what: format!("{} at {}", toolchain.version, toolchain.program.display()),
                why: diagnostics.headline,
            })),
        }
    }

    /// Compiles in the first of the submission's dialects that the compiler accepts. The inner `Err` is the complaint about the likeliest dialect.
    fn compile_in(
        &self,
        language: &dyn Language,
        task: &Task<'_>,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
        budget: &mut CompileBudget,
    ) -> anyhow::Result<Result<(), Diagnostics>> {
        let mut complaint = None;
        for dialect in language.dialects(task.source) {
            let scratch = Scratch::create(&self.scratch_root())?;
            let prepared = self.prepared(language, toolchain, dialect)?;
            let building = Workplace { program: scratch.path(), prepared: &prepared, ..*workplace };
            let recipe = match language.build(task, dialect, toolchain, &building) {
                Ok(recipe) => recipe,
                Err(diagnostics) => return Ok(Err(diagnostics)),
            };
            let place = match recipe.place {
                Place::Product => scratch.path(),
                Place::Incremental { .. } => workplace.incremental,
            };
            write_helpers(place, task.helpers)?;
            let of_libraries = workplace.libraries.first().and_then(|library| library.file.parent());
            let readable: Vec<&Path> = [prepared.as_path()].into_iter().chain(of_libraries).collect();
            let folders = (&[scratch.path()][..], readable.as_slice());
            match self.carry_out(language, &recipe, budget, place, toolchain, folders)? {
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
                Err(FailedCommand::Complaint(output)) => {
                    if language.is_shortcut(dialect) {
                        continue;
                    }
                    let lack = fault::lack(&language.for_people(&output))
                        .filter(|_| language.diagnostics(task, &output).line.is_none());
                    if let Some(lack) = lack {
                        bail!("{lack} (it wrote to {})", place.display());
                    }
                    complaint = complaint.or(Some(output));
                }
                // The first dialect's complaint is more informative than the time limit of the next one.
                Err(FailedCommand::Stopped { .. }) if complaint.is_some() => break,
                Err(FailedCommand::Stopped { why, output }) => {
                    return Ok(Err(cost::stopped(language, task, &why, &output)));
                }
            }
        }
        Ok(Err(language.diagnostics(task, &complaint.unwrap_or_default())))
    }

    /// Writes the recipe's files to `directory` and runs its commands there; they may use the other folders too. Returns their output; the inner
    /// `Err` is the failure of a command.
    pub(super) fn carry_out(
        &self,
        language: &dyn Language,
        recipe: &Recipe,
        budget: &mut CompileBudget,
        directory: &Path,
        toolchain: &Toolchain,
        (writable, readable): (&[&Path], &[&Path]),
    ) -> anyhow::Result<Result<String, FailedCommand>> {
        for (name, text) in &recipe.files {
            let path = directory.join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).with_context(|| format!("could not make {}", parent.display()))?;
            }
            // Removing first makes a new file even if a link is there.
            outside::remove(&path)
                .and_then(|()| fs::File::create_new(&path))
                .and_then(|mut file| file.write_all(text.as_bytes()))
                .with_context(|| format!("could not write {}", path.display()))?;
        }
        let mut confinement = self.confinement(ProgramKind::Compiler, budget.limits(), toolchain.folders.clone());
        confinement.readable.extend(readable.iter().map(|folder| folder.to_path_buf()));
        confinement.writable = vec![directory.to_owned()];
        confinement.writable.extend(writable.iter().map(|folder| folder.to_path_buf()));
        let mut output = String::new();
        for command in &recipe.commands {
            let mut child = sandbox::spawn(&confinement, Some(directory), command)?;
            match budget.run(&mut child, language)? {
                Ok(said) => output.push_str(&said),
                Err(failed) => return Ok(Err(failed)),
            }
        }
        Ok(Ok(output))
    }
}

/// Writes the helpers to their folder in the folder of a build, in place of those of an earlier version.
fn write_helpers(directory: &Path, helpers: &[Helper]) -> anyhow::Result<()> {
    let beside = directory.join(BESIDE);
    outside::remove(&beside).with_context(|| format!("could not write {}", beside.display()))?;
    for helper in helpers {
        // A baseline may hold any path.
        let path = path_below("", &helper.path).with_context(|| format!("`{}` leads out", helper.path))?;
        let path = beside.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&beside))
            .and_then(|()| fs::write(&path, &helper.content))
            .with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}
