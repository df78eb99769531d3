//! `kata test`: judges files and folders, one report for all of them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::ensure;

use super::environment::Environment;
use super::progress::Progress;
use super::{ACCEPTED, FAULT, NOT_ACCEPTED, outputs, partition};
use crate::build::Builder;
use crate::catalog;
use crate::cli::{SandboxArgs, SandboxMode, TestArgs};
use crate::judge::{self, KEPT, Options};
use crate::kept;
use crate::language;
use crate::problem::Problem;
use crate::report;
use crate::sandbox::{self, Kind, Layer, Limits};
use crate::verdict::{Event, Fault, HoldStatus, Machine, Report, SCHEMA, SubmissionReport, Summary, Verdict};

pub fn run(arguments: &TestArgs, environment: &Environment) -> anyhow::Result<u8> {
    let problem = arguments.problem.as_deref().map(catalog::find).transpose()?;
    let secret = environment.secret_seed.as_ref().filter(|_| arguments.seed.is_none());
    let seed = arguments.seed.or(secret.map(|(seed, _)| *seed)).unwrap_or(0);
    let mut report = Report {
        schema: SCHEMA,
        kata: env!("CARGO_PKG_VERSION").to_owned(),
        seed: Some(seed),
        seed_hash: None,
        machine: machine(),
        submissions: Vec::new(),
        faults: Vec::new(),
        summary: Summary::default(),
    };
    let builder = builder(&arguments.sandbox, environment)?;
    builder.sweep();
    let outputs = outputs::Outputs::open(arguments, environment)?;
    let mut progress = Progress::new();
    let files = files(&arguments.files, &mut report.faults);
    let files = match arguments.partition {
        Some(partition) => partition::select(partition, files, &environment.shard)?,
        None => files,
    };
    for file in files {
        match judge_file(&file, problem, (arguments, seed), &builder, &mut |event| progress.show(&event)) {
            Ok(submission) => report.submissions.push(submission),
            Err(error) => report.faults.push(Fault { what: file.display().to_string(), error: format!("{error:#}") }),
        }
    }
    progress.finish();
    let accepted = |submission: &&SubmissionReport| submission.verdict == Verdict::Accepted;
    report.summary = Summary {
        n_submissions: report.submissions.len(),
        n_accepted: report.submissions.iter().filter(accepted).count(),
        n_faults: report.faults.len(),
    };
    if arguments.blind {
        report::blind(&mut report);
    }
    if let Some((seed, hash)) = secret {
        report::hide_seed(&mut report, *seed);
        report.seed_hash = Some(hash.clone());
    }
    outputs.write(&report)?;
    Ok(exit_code(&report))
}

/// The builder with the layers that were asked for. `strict` finds out first whether every promise is kept.
pub fn builder(arguments: &SandboxArgs, environment: &Environment) -> anyhow::Result<Builder> {
    let mut builder = environment.builder.clone();
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
        let limits = Limits { memory_mib: 256, stack_mib: 64, cpu_seconds: 10, file_mib: 1 };
        let sandbox = sandbox::try_out(&builder.confinement(Kind::Submission, limits, Vec::new()))?.promises();
        let open = sandbox.promises().into_iter().filter(|(_, hold)| hold.status != HoldStatus::Enforced);
        let open: Vec<String> = open.map(|(name, hold)| format!("{name} ({})", hold.how)).collect();
        ensure!(
            open.is_empty(),
            "`--sandbox strict`, and this system does not hold {}; `kata doctor` says what would help",
            open.join(", ")
        );
    }
    Ok(builder)
}

fn exit_code(report: &Report) -> u8 {
    if report.summary.n_faults > 0 {
        FAULT
    } else if report.summary.n_accepted < report.summary.n_submissions {
        NOT_ACCEPTED
    } else {
        ACCEPTED
    }
}

/// Judges one file, and keeps its counterexample for next time.
fn judge_file(
    file: &Path,
    problem: Option<&'static Problem>,
    (arguments, seed): (&TestArgs, u64),
    builder: &Builder,
    on_event: &mut dyn FnMut(Event),
) -> anyhow::Result<SubmissionReport> {
    let problem = problem.map_or_else(|| catalog::of_path(file), Ok)?;
    let mut options = Options {
        seed,
        n_cases: arguments.cases,
        keep_going: arguments.keep_going,
        shrink: !arguments.no_shrink,
        time_limit: arguments.time_limit,
        case: arguments.case.clone(),
        kept: kept::read(file, problem),
    };
    if let Some(case) = &options.case {
        let names = judge::case_names(problem, &options);
        ensure!(
            judge::is_case(case, &names),
            "`{}` has no case `{case}`; there are {}, and `property_1` and so on",
            problem.slug,
            names.join(", ")
        );
        if case != KEPT {
            options.kept.clear();
        }
    }
    let judged = judge::judge_file(builder, file, problem, &options, on_event)?;
    if let Some(arguments) = judged.counterexample.as_ref().filter(|_| !arguments.blind) {
        // A folder that cannot be written to costs only the memory of this failure.
        let _ = kept::add(file, problem, arguments);
    }
    Ok(judged.report)
}

/// The files to judge: those given, and every source file below the folders given, in order of their names.
fn files(given: &[PathBuf], faults: &mut Vec<Fault>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in given {
        if path.is_dir() {
            let before = files.len();
            if let Err(error) = walk(path, &mut files) {
                faults.push(Fault { what: path.display().to_string(), error: error.to_string() });
            }
            if files.len() == before {
                faults.push(Fault { what: path.display().to_string(), error: "holds no source file".to_owned() });
            }
        } else if path.exists() {
            files.push(path.clone());
        } else {
            faults.push(Fault { what: path.display().to_string(), error: "there is no such file".to_owned() });
        }
    }
    files
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.sort();
    for path in entries {
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if is_hidden {
            continue;
        } else if path.is_dir() {
            walk(&path, files)?;
        } else if language::by_extension(extension).is_some() {
            files.push(path);
        }
    }
    Ok(())
}

pub fn machine() -> Machine {
    Machine {
        system: std::env::consts::OS.to_owned(),
        architecture: std::env::consts::ARCH.to_owned(),
        n_cores: std::thread::available_parallelism().map_or(1, usize::from),
    }
}
