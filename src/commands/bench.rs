//! `kata bench`: times references and other solutions in turn, and compares them with a saved baseline on request.

use std::path::Path;
use std::time::Duration;

use anyhow::{bail, ensure};

use super::baseline::{self, TimedSolution};
use super::environment::Environment;
use super::exports::{Exports, SharedRun};
use super::progress::Progress;
use super::{print, prose, setup};
use crate::bench::{self, Plan, TimedEntry};
use crate::build::{self, Builder, Code};
use crate::calibrate;
use crate::catalog::Catalog;
use crate::cli::{BenchArgs, ExitStatus};
use crate::judge;
use crate::language::{self, Helper, Profile};
use crate::oracle::{self, Inputs};
use crate::outside::Given;
use crate::problem::{Locale, Problem, Source};
use crate::report;
use crate::timing::{ProblemTiming, SCHEMA, TimingReport};
use crate::worker::Program;

const NAMING_THE_PROBLEM: &str = "kata bench PROBLEM --solution FILE";
/// The time limit of a call, against endless loops.
const PATIENCE: Duration = Duration::from_secs(60);

pub fn run(arguments: &BenchArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let builder = setup::builder(&arguments.sandbox, environment)?;
    builder.sweep();
    ensure!(arguments.fail_above.is_none() || arguments.baseline.is_some(), "`--fail-above` needs `--baseline`");
    let problems = problems(arguments, &environment.catalog)?;
    let width = environment.prose_width();
    if arguments.calibrate {
        return calibrate(&problems, arguments, &builder, width);
    }
    let exports = Exports::open(arguments)?;
    let baselines = builder.cache.join("baselines");
    arguments.save.as_ref().map(|name| baseline::file(&baselines, name)).transpose()?;
    let before = arguments.baseline.as_ref().map(|name| baseline::read(&baselines, name)).transpose()?;
    let mut plans: Vec<(&Problem, Vec<TimedSolution>)> = problems
        .iter()
        .map(|problem| Ok((*problem, solutions(problem, arguments, &environment.catalog)?)))
        .collect::<anyhow::Result<_>>()?;
    // A user who asked for a language, or for a bound, gets an error rather than fewer solutions.
    if arguments.languages.is_empty() && arguments.fail_above.is_none() {
        exports.say(&leave_out_missing(&mut plans, &builder, width))?;
    }
    let report = nothing_yet(arguments.seed);
    if let (Some(name), Some(before)) = (&arguments.baseline, &before) {
        let timed = plans.iter().flat_map(|(_, solutions)| solutions);
        let said = baseline::said_of_missing(name, before, &timed.collect::<Vec<_>>())?;
        exports.say(&said.lines().map(|line| prose(line, width)).collect::<String>())?;
    }
    let run = SharedRun::begin(exports, report)?;
    let plan = Plan { budget: arguments.budget / plans.len().max(1) as u32, seed: arguments.seed };
    let mut progress = Progress::new(1, report::words(Locale::English));
    for (problem, solutions) in &plans {
        oracle::ready(&builder, problem, Inputs::Shown)?;
        let entries = entries(problem, solutions, before.as_deref(), arguments.baseline.as_deref(), &builder);
        let timing = entries.and_then(|entries| {
            bench::run(problem, &entries, plan, &mut |n_rounds, left| {
                progress.say(format!("{}: {n_rounds} rounds, about {} s left", problem.name(), left.as_secs()));
            })
        });
        progress.clear();
        // If a signal ends the run, it waits here for the end.
        run.lock().add(timing?, width)?;
    }
    progress.finish();
    let mut run = run.lock();
    run.complete()?;
    if let Some(name) = &arguments.save {
        let all: Vec<&TimedSolution> = plans.iter().flat_map(|(_, solutions)| solutions).collect();
        baseline::write(&baselines, name, &all)?;
    }
    let slower = arguments.fail_above.map_or(Vec::new(), |bound| slower(&run.report.problems, bound));
    for sentence in &slower {
        run.exports.say(&prose(&format!("slower: {sentence}"), width))?;
    }
    Ok(if slower.is_empty() { ExitStatus::Accepted } else { ExitStatus::NotAccepted })
}

/// The report before the first measurement.
fn nothing_yet(seed: u64) -> TimingReport {
    TimingReport {
        schema: SCHEMA,
        kata: env!("CARGO_PKG_VERSION").to_owned(),
        seed,
        machine: setup::machine(),
        problems: Vec::new(),
        incomplete: None,
    }
}

/// Times the references again, which sets the limits of `kata test`.
fn calibrate(
    problems: &[&Problem],
    arguments: &BenchArgs,
    builder: &Builder,
    width: usize,
) -> anyhow::Result<ExitStatus> {
    let wanted = wanted(arguments)?;
    let mut progress = Progress::new(1, report::words(Locale::English));
    for problem in problems {
        for language in language::LANGUAGES {
            if wanted.is_empty() || wanted.contains(&language.name()) {
                progress.say(format!("{}: timing the {} reference", problem.name(), language.title()));
                oracle::ready(builder, problem, Inputs::Shown)?;
                let calibration = calibrate::calibration(builder, problem, language, true)?;
                progress.clear();
                print(&report::wrap::row(&calibration.to_string(), (0, 2), width))?;
            }
        }
    }
    progress.finish();
    Ok(ExitStatus::Accepted)
}

fn problems<'c>(arguments: &BenchArgs, catalog: &'c Catalog) -> anyhow::Result<Vec<&'c Problem>> {
    let mut names = arguments.problems.clone();
    if arguments.problems.is_empty() && arguments.solutions.is_empty() {
        if arguments.packs.packs.is_empty() {
            return catalog.problems();
        }
        names.extend(catalog.of_packs(&arguments.packs.packs).map(Source::qualified));
    }
    let named = names.iter().map(|name| catalog.find(name));
    let mut problems: Vec<&Problem> = named.collect::<Result<_, _>>()?;
    for file in &arguments.solutions {
        let problem = match problems.as_slice() {
            [only] if arguments.problems.len() == 1 => *only,
            _ => catalog.of_path(file, NAMING_THE_PROBLEM)?,
        };
        if problems.iter().all(|known| known.name() != problem.name()) {
            problems.push(problem);
        }
    }
    Ok(problems)
}

/// The references and the given files, in the requested languages.
fn solutions(problem: &Problem, arguments: &BenchArgs, catalog: &Catalog) -> anyhow::Result<Vec<TimedSolution>> {
    let references = problem.source.references;
    let mut found: Vec<TimedSolution> = references
        .iter()
        .map(|(extension, text)| TimedSolution {
            problem: problem.name(),
            name: format!("reference.{extension}"),
            extension: (*extension).to_owned(),
            text: (*text).to_owned(),
            helpers: helpers_of_reference(problem, extension, text),
            is_reference: true,
        })
        .collect();
    for file in &arguments.solutions {
        let is_of_this =
            arguments.problems.len() == 1 || catalog.of_path(file, NAMING_THE_PROBLEM)?.name() == problem.name();
        if is_of_this {
            let given = Given::named(file);
            let read = judge::read_source(&given)?.and_then(|text| match language::by_extension(&extension(file)) {
                Some(language) => Ok((build::helpers(&given, language, &text)?, text)),
                None => Ok((Vec::new(), text)),
            });
            let (helpers, text) =
                read.map_err(|refused| anyhow::anyhow!("`{}`: {}", file.display(), refused.headline))?;
            found.push(TimedSolution {
                problem: problem.name(),
                name: report::escaped(&file.display().to_string()),
                extension: extension(file),
                text,
                helpers,
                is_reference: false,
            });
        }
    }
    if !arguments.languages.is_empty() {
        let wanted = wanted(arguments)?;
        found.retain(|solution| {
            let language = language::by_extension(&solution.extension);
            language.is_none_or(|language| wanted.contains(&language.name()))
        });
    }
    Ok(found)
}

/// The names of the requested languages.
fn wanted(arguments: &BenchArgs) -> anyhow::Result<Vec<&'static str>> {
    arguments.languages.iter().map(|name| Ok(language::find(name)?.name())).collect()
}

fn extension(file: &Path) -> String {
    file.extension().unwrap_or_default().to_string_lossy().into_owned()
}

/// Builds everything first. A solution is compared with its own baseline if there is one, and otherwise with the first solution.
fn entries(
    problem: &Problem,
    solutions: &[TimedSolution],
    before: Option<&[TimedSolution]>,
    baseline: Option<&str>,
    builder: &Builder,
) -> anyhow::Result<Vec<TimedEntry>> {
    let mut entries = Vec::new();
    for solution in solutions {
        let against = (!entries.is_empty() && before.is_none()).then_some(0);
        entries.push(entry(problem, solution, solution.name.clone(), against, builder)?);
    }
    for (idx, solution) in solutions.iter().enumerate() {
        let saved = before.into_iter().flatten();
        let Some(saved) = saved.into_iter().find(|old| old.is_of_the_same(solution)) else { continue };
        entries[idx].against = Some(entries.len());
        let name = format!("{}@{}", saved.name, baseline.unwrap_or_default());
        entries.push(entry(problem, saved, name, None, builder)?);
    }
    Ok(entries)
}

/// Removes the references in languages that cannot be built here, and returns a line for each such language.
fn leave_out_missing(plans: &mut [(&Problem, Vec<TimedSolution>)], builder: &Builder, width: usize) -> String {
    let mut text = String::new();
    for language in language::LANGUAGES {
        let Err(error) = builder.toolchain(language) else { continue };
        let is_left_out = |solution: &TimedSolution| {
            solution.is_reference && language.extensions().contains(&solution.extension.as_str())
        };
        let before: usize = plans.iter().map(|(_, solutions)| solutions.len()).sum();
        plans.iter_mut().for_each(|(_, solutions)| solutions.retain(|solution| !is_left_out(solution)));
        if plans.iter().map(|(_, solutions)| solutions.len()).sum::<usize>() < before {
            text += &prose(&format!("the {} references are left out: {error}", language.title()), width);
        }
    }
    text
}

/// The files that a reference of a pack imports.
fn helpers_of_reference(problem: &Problem, extension: &str, text: &str) -> Vec<Helper> {
    let language = language::by_extension(extension);
    language.map_or(Vec::new(), |language| {
        build::helpers_in_pack(&problem.source, &problem.source.reference(extension), language, text)
    })
}

fn entry(
    problem: &Problem,
    solution: &TimedSolution,
    name: String,
    against: Option<usize>,
    builder: &Builder,
) -> anyhow::Result<TimedEntry> {
    let Some(language) = language::by_extension(&solution.extension) else {
        bail!("no language has files that end in `.{}`: `{}`", solution.extension, solution.name);
    };
    let toolchain = builder.toolchain(language)?;
    let file_name = format!("{}.{}", problem.slug, solution.extension);
    let key = format!("bench {} {name}", problem.slug);
    let TimedSolution { text, helpers, .. } = solution;
    let code = Code { text, file_name: &file_name, profile: Profile::Timed, key: &key, helpers };
    let built = match builder.program(problem, language, &toolchain, &code)? {
        Ok(built) => built,
        Err((diagnostics, _)) => bail!("`{name}` does not compile: {}", diagnostics.headline),
    };
    let program = Program::new(problem, language, &built, PATIENCE, builder);
    Ok(TimedEntry { name, language: language.name(), runtime: language.runtime(), program, against })
}

/// The solutions that are slower than their baseline by more than `bound` times, beyond doubt.
fn slower(problems: &[ProblemTiming], bound: f64) -> Vec<String> {
    let mut found = Vec::new();
    for problem in problems {
        for solution in &problem.solutions {
            if let Some(ratio) = solution.ratio.as_ref().filter(|ratio| ratio.estimate.interval.low > bound) {
                found.push(format!(
                    "{} of `{}` takes {:.2} times as long as {} (at least {:.2}, and {bound} is allowed)",
                    solution.name, problem.problem, ratio.estimate.value, ratio.to, ratio.estimate.interval.low
                ));
            }
        }
    }
    found
}
