//! `kata doctor`: reports which languages work here, what the sandbox enforces, as found by trying it, and where the caches are.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::Serialize;

mod text;

use super::environment::Environment;
use super::keeping::HistoryPlace;
use super::settings::SettingFinding;
use super::{print, print_next};
use crate::build::Builder;
use crate::calibrate::{self, Calibration};
use crate::catalog::Catalog;
use crate::cli::{DoctorArgs, ExitStatus, Format};
use crate::judge::{self, Options};
use crate::language::{LANGUAGES, Language};
use crate::outside::Given;
use crate::report;
use crate::report::wrap::WIDEST_PROSE;
use crate::sandbox::probe::{Attempt, probe};
use crate::sandbox::{Layer, ProgramKind, State, TRIAL};
use crate::verdict::{CaseId, Sandbox, Verdict};
use text::text;

/// The version of the JSON form.
const SCHEMA: u32 = 1;

/// The findings.
#[derive(Debug, Serialize)]
struct Examination {
    schema: u32,
    kata: &'static str,
    languages: Vec<LanguageFinding>,
    settings: Vec<SettingFinding>,
    layers: Vec<LayerFinding>,
    attempts: Vec<Attempt>,
    sandbox: Sandbox,
    /// The times of references on this machine, which set the time limits. Each is measured when it is first needed.
    limits: Vec<LimitFinding>,
    caches: Vec<CacheFinding>,
    history: HistoryFinding,
}

/// Where the history of practice is.
#[derive(Debug, Serialize)]
struct HistoryFinding {
    /// `None` if none is kept.
    path: Option<String>,
    n_records: usize,
    /// Why nothing is recorded; `None` if it is.
    problem: Option<String>,
}

#[derive(Debug, Serialize)]
struct LimitFinding {
    limit_ms: u64,
    #[serde(flatten)]
    calibration: Calibration,
}

#[derive(Debug, Serialize)]
struct LanguageFinding {
    name: &'static str,
    /// The version line of the compiler or interpreter.
    version: Option<String>,
    program: Option<String>,
    /// Why a program in the language cannot be judged here; `None` if one was judged.
    problem: Option<String>,
}

#[derive(Debug, Serialize)]
struct LayerFinding {
    layer: Layer,
    state: State,
    protects: &'static str,
    /// How to get it, if it is not in force.
    remedy: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct CacheFinding {
    what: &'static str,
    path: String,
    bytes: u64,
}

pub fn run(arguments: &DoctorArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let builder = super::setup::builder(&arguments.sandbox, environment)?;
    builder.sweep();
    let probed = probe(&builder.confinement(ProgramKind::Submission, TRIAL, Vec::new()))?;
    let findings = Examination {
        schema: SCHEMA,
        kata: env!("CARGO_PKG_VERSION"),
        languages: LANGUAGES.into_iter().map(|language| look_at(language, &environment.catalog, &builder)).collect(),
        settings: environment.settings.findings(environment.locale),
        sandbox: probed.standing.promises(),
        layers: probed.standing.layers.into_iter().map(|(layer, state)| explained(layer, state)).collect(),
        attempts: probed.attempts,
        limits: calibrate::kept(&builder).into_iter().map(limit).collect(),
        caches: caches(&builder.cache),
        history: history(&environment.history),
    };
    let works = findings.languages.iter().any(|language| language.problem.is_none());
    match arguments.format {
        Format::Json => print(&format!("{}\n", report::visible_json(&serde_json::to_string_pretty(&findings)?)))?,
        Format::Terminal => {
            print(&text(&findings, environment.width.min(WIDEST_PROSE)))?;
            if works {
                print_next(&[String::from("kata next")], environment)?;
            }
        }
    }
    Ok(ExitStatus::Accepted)
}

fn limit(calibration: Calibration) -> LimitFinding {
    LimitFinding { limit_ms: calibration.limit().as_millis() as u64, calibration }
}

/// Tries whether a program in the language can be built and judged here: the stub that `kata new` writes must get a verdict.
fn look_at(language: &'static dyn Language, catalog: &Catalog, builder: &Builder) -> LanguageFinding {
    let toolchain = builder.toolchain(language);
    let problem = match &toolchain {
        Err(error) => Some(format!("{error:#}")),
        Ok(_) => try_out(language, catalog, builder).err().map(|error| format!("{error:#}")),
    };
    let toolchain = toolchain.ok();
    LanguageFinding {
        name: language.name(),
        version: toolchain.as_ref().map(|toolchain| toolchain.version.clone()),
        program: toolchain.map(|toolchain| toolchain.program.display().to_string()),
        problem,
    }
}

fn try_out(language: &'static dyn Language, catalog: &Catalog, builder: &Builder) -> anyhow::Result<()> {
    let problem = catalog.find("longest_unique_substring")?;
    let folder = tempfile::tempdir().context("could not make a temporary folder")?;
    let file = folder.path().join(problem.slug).with_extension(language.extensions()[0]);
    fs::write(&file, language.starter(&problem.manifest.signature, ""))?;
    let example = problem.examples.first().map(|example| CaseId::Named(example.name.clone()));
    let time_limit = Some(std::time::Duration::from_secs(5));
    let options = Options { case: example, time_limit, ..Options::default() };
    let report = judge::judge_file(builder, &Given::named(&file), problem, &options, &mut |_| {})?.report;
    anyhow::ensure!(
        report.verdict == Verdict::WrongAnswer,
        "a stub that answers wrong was judged {}: {:?}",
        report.verdict.name(),
        report.failure.map(|failure| failure.reason)
    );
    Ok(())
}

fn explained(layer: Layer, state: State) -> LayerFinding {
    let (protects, remedy) = match layer {
        Layer::Landlock => (
            "files beyond the submission's own, TCP, signals; without it a submission reads whatever you can read",
            "Linux 6.12 for all of it, 5.13 for a part, with Landlock switched on (`lsm=landlock,…` on the kernel's command line)",
        ),
        Layer::Seccomp => (
            "new processes, sockets, other processes' limits; without it a submission can leave processes behind",
            "a kernel with seccomp filters, on x86-64 or ARM64",
        ),
        Layer::Namespaces => (
            "its own processes, network and scratch disk; without them the others still hold, and no size limits the scratch folder",
            "`sudo sysctl -w` with `kernel.apparmor_restrict_unprivileged_userns=0` on Ubuntu 24.04, `kernel.unprivileged_userns_clone=1` on older Debian, or a `user.max_user_namespaces` above 0",
        ),
        Layer::Cgroup => (
            "memory of all kinds counted by the kernel; without it shared memory is seen 20 ms late",
            "a delegated group: `systemd-run --user --scope -p Delegate=yes kata …`, or root",
        ),
        Layer::Capabilities => {
            ("what root may do beyond its files; without it root in a submission stays root", "Linux")
        }
    };
    let remedy = (!matches!(state, State::InForce { .. })).then_some(remedy);
    LayerFinding { layer, state, protects, remedy }
}

fn caches(cache: &Path) -> Vec<CacheFinding> {
    let parts = [
        ("harnesses", "prepared"),
        ("programs", "programs"),
        ("incremental builds", "incremental"),
        ("toolchains", "toolchains"),
        ("scratch", "scratch"),
    ];
    let finding = |(what, folder): (&'static str, &str)| {
        let path = cache.join(folder);
        CacheFinding { what, bytes: size(&path), path: path.display().to_string() }
    };
    parts.map(finding).into()
}

fn history(place: &HistoryPlace) -> HistoryFinding {
    let records = place.records();
    let problem = match (&place.file, &records) {
        (None, _) => Some("none is kept: KATA_DATA is empty, or there is no home folder".to_owned()),
        (_, Err(error)) => Some(format!("{error:#}")),
        _ if place.is_ci => Some("nothing is recorded in CI".to_owned()),
        _ => None,
    };
    HistoryFinding {
        path: place.file.as_ref().map(|file| file.display().to_string()),
        n_records: records.map_or(0, |records| records.len()),
        problem,
    }
}

/// The bytes of all files below a folder; 0 if it does not exist.
fn size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => size(&entry.path()),
            _ => entry.metadata().map_or(0, |metadata| metadata.len()),
        })
        .sum()
}
