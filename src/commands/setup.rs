//! Steps that several commands share: the builder with the requested sandbox, the machine, and the exit status of a report.

use std::path::PathBuf;

use anyhow::{bail, ensure};

use super::environment::Environment;
use super::files;
use crate::build::Builder;
use crate::cli::{ExitStatus, SandboxArgs, SandboxMode, SanitizeArgs};
use crate::language::{LANGUAGES, Language};
use crate::report;
use crate::sandbox::{self, Layer, ProgramKind, TRIAL};
use crate::verdict::{HoldStatus, Machine, Report};

/// The builder with the requested layers. `strict` first checks that every promise is kept.
pub fn builder(arguments: &SandboxArgs, environment: &Environment) -> anyhow::Result<Builder> {
    let mut builder = environment.builder()?;
    let names: Vec<&str> = Layer::ALL.into_iter().map(Layer::name).collect();
    for name in &arguments.without {
        ensure!(names.contains(&name.as_str()), "there is no layer `{name}`; there are {}", names.join(", "));
    }
    match arguments.mode {
        SandboxMode::Off => builder.layers.clear(),
        SandboxMode::Auto | SandboxMode::Strict => {
            builder.layers.retain(|layer| !arguments.without.iter().any(|name| name == layer.name()));
        }
    }
    if arguments.mode == SandboxMode::Strict {
        let sandbox = sandbox::try_out(&builder.confinement(ProgramKind::Submission, TRIAL, Vec::new()))?.promises();
        let open = sandbox.promises().into_iter().filter(|(_, hold)| hold.status != HoldStatus::Enforced);
        let words = report::words(environment.locale);
        let open: Vec<String> = open.map(|(promise, hold)| words.hold(promise, hold.status, &hold.how)).collect();
        ensure!(
            open.is_empty(),
            "`--sandbox strict` needs every promise enforced, but on this system: {}; `kata doctor` shows what would help",
            open.join(", ")
        );
    }
    Ok(builder)
}

/// Lets the builder use sanitizers if that was asked for.
///
/// # Errors
/// If none of these files is in a language that has them.
pub fn sanitize(builder: &mut Builder, arguments: &SanitizeArgs, files: &[PathBuf]) -> anyhow::Result<()> {
    builder.sanitizes = takes_sanitizers(arguments, files);
    if arguments.sanitize && !builder.sanitizes {
        let having = LANGUAGES.into_iter().filter(|language| language.table().compiler.has_sanitizers);
        let titles: Vec<&str> = having.map(Language::title).collect();
        let shown = files.first().map(|file| file.display().to_string()).unwrap_or_default();
        bail!("`--sanitize` does nothing for `{shown}`: it is for programs in {}; leave it out", titles.join(", "));
    }
    Ok(())
}

/// Whether sanitizers were asked for and can be of use: not if all of these are files of languages without them.
pub fn takes_sanitizers(arguments: &SanitizeArgs, files: &[PathBuf]) -> bool {
    let has_none = |path: &PathBuf| {
        let language = files::language_of(path);
        !path.is_dir() && language.is_some_and(|language| !language.table().compiler.has_sanitizers)
    };
    arguments.sanitize && !files.iter().all(has_none)
}

/// The exit status of a run with this report.
pub fn exit_status(report: &Report) -> ExitStatus {
    if report.summary.n_faults > 0 {
        ExitStatus::NotJudged
    } else if report.summary.n_accepted < report.summary.n_submissions {
        ExitStatus::NotAccepted
    } else {
        ExitStatus::Accepted
    }
}

pub fn machine() -> Machine {
    Machine {
        system: std::env::consts::OS.to_owned(),
        architecture: std::env::consts::ARCH.to_owned(),
        n_cores: std::thread::available_parallelism().map_or(1, usize::from),
    }
}
