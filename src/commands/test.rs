//! `kata test`: judges files and folders, and makes one report of them all.

use std::path::{Path, PathBuf};

use anyhow::ensure;
use clap::ValueEnum;

use super::batch::{self, Placed, Update};
use super::environment::Environment;
use super::files::{self, Rules};
use super::keeping::HistoryPlace;
use super::outputs::Outputs;
use super::progress::Progress;
use super::running::SharedRunning;
use super::unkept::Unkept;
use super::{keeping, partition, say, setup, suggest};
use crate::build::Builder;
use crate::catalog::Catalog;
use crate::cli::{DEFAULT_CASES, ExitStatus, ReportFormat, SandboxMode, TestArgs};
use crate::judge::{self, Coverage, Options};
use crate::kept;
use crate::oracle::Inputs;
use crate::outside::Given;
use crate::own_cases;
use crate::problem::Problem;
use crate::report::{self, Line};
use crate::verdict::{CaseId, Event, Fault, Replay, Report, SCHEMA, SubmissionReport, Summary, Verdict};

pub fn run(arguments: &TestArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let secret = if arguments.seed.is_none() { environment.secret_seed()? } else { None };
    let seed = arguments.seed.or(secret.as_ref().map(|(seed, _)| *seed)).unwrap_or(0);
    let mut report = Report {
        schema: SCHEMA,
        kata: env!("CARGO_PKG_VERSION").to_owned(),
        seed: secret.is_none().then_some(seed),
        seed_hash: secret.map(|(_, hash)| hash),
        shard: None,
        machine: Some(setup::machine()),
        submissions: Vec::new(),
        faults: Vec::new(),
        left_out: Vec::new(),
        incomplete: None,
        summary: Summary::default(),
    };
    let wary = arguments.blind || arguments.sandbox.mode == SandboxMode::Strict;
    let excluded = environment.settings.excluded.as_ref();
    let has_problem = arguments.problem.is_some();
    let rules = Rules { ignores: !arguments.no_ignore, wary, excluded, has_problem };
    let found = files::files(&arguments.files, rules, &environment.catalog);
    let inputs: Vec<PathBuf> =
        found.files.iter().map(|file| file.path.clone()).chain(arguments.files.clone()).collect();
    let outputs = Outputs::open(&arguments.outputs, environment, &inputs)?;
    if arguments.quick {
        outputs.refuse_points()?;
    }
    if !found.left_out_for.is_empty() {
        say(&report::words(environment.locale).left_out(&found.left_out_for));
    }
    (report.faults, report.left_out) = (found.faults, found.left_out);
    let mut files: Vec<Placed> = (1..).zip(found.files).collect();
    if let Some(partition) = arguments.partition {
        (files, report.shard) = partition::select(partition, files, &environment.shard)?;
    }
    let run = SharedRunning::begin(report, outputs, files.len())?;
    let judged = judge_files(arguments, environment, seed, &files, &run);
    let mut run = run.lock();
    match judged {
        Ok(()) => {
            let is_recorded =
                !arguments.blind && arguments.partition.is_none() && arguments.case.is_none() && !arguments.quick;
            let place = Some(&environment.history).filter(|_| is_recorded);
            run.outputs.next = next(&run.report, arguments, environment, place);
            run.finish()?;
            if let Some(place) = place {
                keeping::record(&run.report, place, environment.locale, &|submission| {
                    is_practised(submission, arguments)
                });
            }
            Ok(setup::exit_status(&run.report))
        }
        Err(error) => {
            run.fail(&error);
            Err(error)
        }
    }
}

/// Whether a run counts as practice. What is found in a folder is only judged, and what is named is practised. Fewer checks than usual do not prove
/// that a problem is solved, and the times of sanitized programs are not comparable.
fn is_practised(submission: &SubmissionReport, arguments: &TestArgs) -> bool {
    let file = Path::new(&submission.file);
    let is_found = arguments.files.iter().any(|given| given.is_dir() && file.starts_with(given));
    let is_named = !is_found || arguments.files.iter().any(|given| given == file);
    let is_usual = arguments.cases >= DEFAULT_CASES && !arguments.sanitize.sanitize;
    is_named && (submission.verdict != Verdict::Accepted || is_usual)
}

/// What to do once the only submission has passed: judge the whole of it after a quick run, and then go on to another problem.
fn next(report: &Report, arguments: &TestArgs, environment: &Environment, place: Option<&HistoryPlace>) -> Vec<String> {
    let has_passed = report.submissions.first().is_some_and(|only| only.verdict == Verdict::Accepted);
    if !report.is_quick() || !has_passed {
        return suggest::next_commands(report, &environment.catalog, (place, arguments.sanitize.sanitize));
    }
    let Some(submission) = report.submissions.first() else { return Vec::new() };
    let replay = options(arguments, 0, arguments.keep_going, arguments.seed).replay;
    vec![Replay { file: PathBuf::from(&submission.file), is_quick: false, ..replay }.command()]
}

/// Judges the files and adds them to the run's report.
fn judge_files(
    arguments: &TestArgs,
    environment: &Environment,
    seed: u64,
    files: &[Placed],
    run: &SharedRunning,
) -> anyhow::Result<()> {
    let problem = arguments.problem.as_deref().map(|name| environment.catalog.find(name)).transpose()?;
    let mut builder = setup::builder(&arguments.sandbox, environment)?;
    setup::sanitize(&mut builder, &arguments.sanitize, &arguments.files)?;
    builder.compile_limit = arguments.compile_limit.unwrap_or(builder.compile_limit);
    builder.sweep();
    // Points for parts need all parts to be judged.
    let keep_going = arguments.keep_going || run.lock().outputs.has(ReportFormat::Gradescope);
    let limit_multiple = environment.settings.limit_multiple;
    let options = Options { limit_multiple, ..options(arguments, seed, keep_going, run.lock().report.seed) };
    let unkept = Unkept::default();
    let judge = |(place, file): &Placed, on_event: &mut dyn FnMut(Event)| {
        let of = (problem, &environment.catalog);
        let mut submission = judge_file(file, of, (arguments, &options), (&builder, &unkept), on_event)?;
        submission.place = *place;
        if arguments.blind {
            report::blind(&mut submission);
        }
        Ok(submission)
    };
    let mut progress = Progress::new(files.len(), report::words(environment.locale));
    let judged = batch::judge_all(files, arguments.jobs.map(|n| n as usize), &judge, &mut |message| {
        let mut run = run.lock();
        match message {
            Update::Event(event) => {
                progress.show(&event);
                match &event {
                    Event::Group { file, group } => run.outputs.line(&Line::Group { file, group: *group }),
                    Event::QuickPassed { file } => run.outputs.line(&Line::QuickPassed { file }),
                    _ => {}
                }
            }
            Update::Done(index, judged) => {
                progress.done();
                match *judged {
                    Ok(submission) => run.add(submission),
                    Err(error) => run.add_fault(fault(&files[index], &error)),
                }
            }
        }
        Ok(())
    });
    progress.finish();
    unkept.say(report::words(environment.locale));
    judged
}

fn fault((place, file): &Placed, error: &anyhow::Error) -> Fault {
    Fault { what: file.path.display().to_string(), place: Some(*place), error: format!("{error:#}") }
}

/// Whether counterexamples are kept and tried first the next time. They are not if reports must not depend on earlier runs, or must reveal nothing.
fn keeps(arguments: &TestArgs) -> bool {
    !arguments.blind && arguments.partition.is_none()
}

/// The options for every file, without its kept counterexamples. Commands that reproduce a case may contain the seed if it is shown.
fn options(arguments: &TestArgs, seed: u64, keep_going: bool, shown_seed: Option<u64>) -> Options {
    let mode = Some(arguments.sandbox.mode).filter(|mode| *mode != SandboxMode::Auto);
    let name = mode.and_then(|mode| mode.to_possible_value());
    Options {
        seed,
        scope: if arguments.quick { Coverage::Quick } else { Coverage::Whole },
        n_cases: arguments.cases,
        keep_going,
        shrink: !arguments.no_shrink,
        warnings: arguments.warnings,
        time_limit: arguments.time_limit,
        limit_multiple: None,
        case: arguments.case.as_deref().map(CaseId::from),
        budget: arguments.budget,
        kept: Vec::new(),
        inputs: if arguments.blind { Inputs::Withheld } else { Inputs::Shown },
        yours: Vec::new(),
        replay: Replay {
            packs: arguments.packs.packs.clone(),
            problem: arguments.problem.clone(),
            seed: shown_seed,
            n_cases: Some(arguments.cases).filter(|n_cases| *n_cases != DEFAULT_CASES),
            is_quick: arguments.quick,
            keeps_going: keep_going,
            shrinks_not: arguments.no_shrink,
            sanitizes: arguments.sanitize.sanitize,
            time_limit: arguments.time_limit,
            compile_limit: arguments.compile_limit,
            budget: arguments.budget,
            sandbox: name.map(|name| name.get_name().to_owned()),
            without_layers: arguments.sandbox.without.clone(),
            ..Replay::default()
        },
    }
}

/// Judges one file and keeps its counterexample.
fn judge_file(
    file: &Given,
    (problem, catalog): (Option<&Problem>, &Catalog),
    (arguments, options): (&TestArgs, &Options),
    (builder, unkept): (&Builder, &Unkept),
    on_event: &mut dyn FnMut(Event),
) -> anyhow::Result<SubmissionReport> {
    let problem = match problem {
        Some(problem) => Some(problem),
        None => catalog.named_by(&file.path)?,
    };
    let Some(problem) = problem else {
        let unnamed = catalog.unnamed(&file.path);
        // The problem may be one of those whose names cannot be read.
        if let Some(broken) = catalog.broken().next() {
            anyhow::bail!("no problem that can be read has its name, and {broken}");
        }
        let hint = report::cannot_tell(&unnamed, "--problem PROBLEM");
        // Both problems are reported at once, so that the user does not meet the second one after mending the first.
        return judge::unknown_problem(file, unnamed).map_err(|error| anyhow::anyhow!("{error}; and Kata {hint}"));
    };
    let kept = if keeps(arguments) { unkept.note(&file.path, kept::read(file, problem)) } else { Vec::new() };
    // Reports that others compare or must not see inputs do not depend on what stands beside the file.
    let yours = if keeps(arguments) { own_cases::read(file, problem)? } else { Vec::new() };
    let mut options = Options { kept, yours, ..options.clone() };
    if let Some(case) = &options.case {
        let known = judge::case_ids(problem, &options)?;
        ensure!(
            judge::is_case(case, &known),
            suggest::no_such_case(problem, case, (&known, &options.yours), arguments.blind)
        );
        if *case != CaseId::Counterexample {
            options.kept.clear();
        }
    }
    let judged = judge::judge_file(builder, file, problem, &options, on_event)?;
    if let Some(arguments) = judged.counterexample.as_ref().filter(|_| keeps(arguments)) {
        // If the folder cannot be written to, only this counterexample is lost.
        unkept.note(&file.path, kept::add(file, problem, arguments));
    }
    Ok(judged.report)
}
