//! `kata verify`: checks that every problem folder is sound, and reports faults.

use std::path::Path;

use anyhow::{Context, ensure};

use super::batch::{self, Update};
use super::changed::{self, Reach};
use super::environment::Environment;
use super::partition::Share;
use super::progress::Progress;
use super::{print, prose, say};
use crate::catalog::Catalog;
use crate::cli::{ExitStatus, VerifyArgs};
use crate::problem::{Locale, Problem, Source};
use crate::report;
use crate::value::counted;
use crate::verdict::{Event, Verdict};
use crate::verify::author::Folders;
use crate::verify::unfinished;
use crate::verify::{self, Findings, MutantCounts, Part, ProblemFolders, verify_registry};

pub fn run(arguments: &VerifyArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let Requested { problems, unfinished } = chosen(arguments, environment)?;
    let width = environment.prose_width();
    let builder = environment.builder()?;
    let is_about_registry = problems.iter().any(|problem| problem.source.pack.is_none());
    let registry = match is_about_registry {
        true => verify_registry(&arguments.root, &environment.catalog)?,
        false => Findings::default(),
    };
    let said = registry.problems.iter().chain(unfinished.iter().flat_map(|(_, findings)| &findings.problems));
    print(&said.map(|sentence| prose(&format!("not sound: {sentence}"), width)).collect::<String>())?;
    for (name, findings) in &unfinished {
        let n_faults = counted(findings.problems.len(), "fault");
        print(&prose(
            &format!("{name}: not sound, {n_faults} in what is there; the rest is checked when that is mended"),
            width,
        ))?;
    }
    let (mut states, works) = works(&problems, arguments, environment)?;
    let mut progress = Progress::new(1, report::words(Locale::English));
    let (mut n_done, mut n_said) = (0, 0);
    let judge = |work: &Work, _: &mut dyn FnMut(Event)| {
        let place = (arguments.root.as_path(), &environment.catalog);
        verify::verify(problems[work.problem_idx], &work.part, place, &builder, arguments.fresh)
    };
    let judged = batch::judge_all(&works, arguments.jobs.map(|n| n as usize), &judge, &mut |message| {
        let Update::Done(idx, found) = message else { return Ok(()) };
        let Work { problem_idx, part } = &works[idx];
        let state = &mut states[*problem_idx];
        state.findings.add(&found.with_context(|| format!("{} of {}", part.name(), problems[*problem_idx].slug))?);
        state.n_left -= 1;
        n_done += 1;
        progress.clear();
        n_said += say_done(&problems[n_said..], &states[n_said..], width)?;
        progress.say(format!("{n_done} of {} parts done", works.len()));
        Ok(())
    });
    progress.finish();
    judged?;
    say_done(&problems[n_said..], &states[n_said..], width)?;
    let n_unsound = registry.problems.len()
        + unfinished.len()
        + states.iter().map(|state| state.findings.problems.len()).sum::<usize>();
    Ok(if n_unsound == 0 { ExitStatus::Accepted } else { ExitStatus::NotAccepted })
}

/// The requested problems.
struct Requested<'e> {
    problems: Vec<&'e Problem>,
    /// Those that cannot be read yet, by name, and what is missing.
    unfinished: Vec<(String, Findings)>,
}

fn chosen<'e>(arguments: &VerifyArgs, environment: &'e Environment) -> anyhow::Result<Requested<'e>> {
    let catalog = &environment.catalog;
    let mut chosen = Requested { problems: Vec::new(), unfinished: Vec::new() };
    let given = &arguments.packs.packs;
    if !arguments.problems.is_empty() {
        arguments.problems.iter().try_for_each(|name| choose(name, arguments, catalog, &mut chosen))?;
    } else if !given.is_empty() {
        let names: Vec<String> = catalog.of_packs(given).map(Source::qualified).collect();
        names.iter().try_for_each(|name| choose(name, arguments, catalog, &mut chosen))?;
    } else {
        is_registry(&arguments.root)?;
        chosen.problems = catalog.problems()?;
    }
    if let Some(revision) = &arguments.changed
        && let Reach::Problems(changed) = changed::since(revision, &arguments.root)?
    {
        chosen.problems.retain(|problem| changed.contains(problem.slug));
        if chosen.problems.is_empty() {
            say(&format!("no problem has changed since `{revision}`"));
        }
    }
    Ok(chosen)
}

/// Adds the problem with this name, or what keeps it from being one.
fn choose<'e>(
    name: &str,
    arguments: &VerifyArgs,
    catalog: &'e Catalog,
    chosen: &mut Requested<'e>,
) -> anyhow::Result<()> {
    let row = catalog.row_of(name)?;
    if row.is_none_or(|source| source.pack.is_none()) {
        is_registry(&arguments.root)?;
    }
    let read = row.map(|_| catalog.find(name));
    let (folders, home, fault) = match (row, read) {
        (_, Some(Ok(problem))) => {
            chosen.problems.push(problem);
            return Ok(());
        }
        (Some(source), Some(Err(error))) => {
            let home = if source.pack.is_some() { Folders::Pack } else { Folders::Registry };
            (ProblemFolders::of(source, &arguments.root), home, format!("{error:#}"))
        }
        // A folder that this program was not built with.
        _ => {
            let [problem, solutions] = ["problems", "solutions"].map(|kind| arguments.root.join(kind).join(name));
            let is_name = Path::new(name).file_name().is_some_and(|file| file == name);
            if !is_name || !problem.is_dir() && !solutions.is_dir() {
                chosen.problems.push(catalog.find(name)?);
                return Ok(());
            }
            let fault = format!(
                "{}: kata was built without it; `cargo run --release -- verify {name}` builds it in",
                problem.display()
            );
            (ProblemFolders { problem, solutions }, Folders::Registry, fault)
        }
    };
    chosen.unfinished.push((name.to_owned(), unfinished::findings(&folders, home, &fault)));
    Ok(())
}

fn is_registry(root: &Path) -> anyhow::Result<()> {
    ensure!(
        root.join("problems").is_dir() && root.join("solutions").is_dir(),
        "`{}` has no folders `problems` and `solutions`; run this in Kata's repository, name it with `--root DIR`, or a \
         pack with `--pack DIR`",
        root.display()
    );
    Ok(())
}

/// The findings of a problem, and the number of its parts that are not done.
struct ProblemState {
    findings: Findings,
    n_left: usize,
    n_parts: usize,
    /// The number of parts that belong to other shards.
    n_elsewhere: usize,
}

/// A part of a problem, with the problem's index.
struct Work {
    problem_idx: usize,
    part: Part,
}

/// The parts to verify here, and the initial state of each problem.
fn works(
    problems: &[&Problem],
    arguments: &VerifyArgs,
    environment: &Environment,
) -> anyhow::Result<(Vec<ProblemState>, Vec<Work>)> {
    let share = arguments.partition.map(|partition| Share::of(partition, &environment.shard)).transpose()?;
    let mut states: Vec<ProblemState> = Vec::new();
    let mut works: Vec<Work> = Vec::new();
    let mut place = 0;
    for (problem_idx, problem) in problems.iter().enumerate() {
        let mut state = ProblemState { findings: Findings::default(), n_left: 0, n_parts: 0, n_elsewhere: 0 };
        for part in verify::parts(problem, &arguments.root)? {
            let name = format!("{}/{}", problem.slug, part.name());
            let is_here = share.as_ref().is_none_or(|share| share.has(place, Path::new(&name)));
            place += 1;
            if is_here {
                state.n_parts += 1;
                works.push(Work { problem_idx, part });
            } else {
                state.n_elsewhere += 1;
            }
        }
        state.n_left = state.n_parts;
        states.push(state);
    }
    // The longest parts come first, so that no core is left with one at the end.
    works.sort_by_key(|work| match &work.part {
        Part::Mutants => 0,
        Part::Solution(solution) if solution.verdict == Verdict::TimeLimitExceeded => 0,
        Part::Solution(_) | Part::Content => 1,
    });
    Ok((states, works))
}

/// Prints the findings of each problem in order, up to the first that is not done. Returns how many were printed.
fn say_done(problems: &[&Problem], states: &[ProblemState], width: usize) -> anyhow::Result<usize> {
    let done = problems.iter().zip(states).take_while(|(_, state)| state.n_left == 0);
    let mut n_said = 0;
    for (problem, ProblemState { findings, n_parts, n_elsewhere, .. }) in done {
        n_said += 1;
        if *n_parts == 0 {
            continue;
        }
        for sentence in &findings.problems {
            print(&prose(&format!("not sound: {sentence}"), width))?;
        }
        let state = if findings.problems.is_empty() { "sound" } else { "not sound" };
        let Findings { n_checks, n_solutions, n_known, mutants: MutantCounts { n_made, n_killed, n_listed }, .. } =
            findings;
        let known =
            if *n_known == 0 { String::new() } else { format!("; {n_known} of {n_parts} parts from the cache") };
        let elsewhere =
            if *n_elsewhere == 0 { String::new() } else { format!("; {n_elsewhere} parts belong to other shards") };
        let sentence = format!(
            "{}: {state}, {}, {}, {} ({n_killed} killed, {n_listed} listed), oracle compared with {}{known}{elsewhere}",
            problem.name(),
            counted(*n_checks, "check"),
            counted(*n_solutions, "solution"),
            counted(*n_made, "mutant"),
            verify::held_against(problem),
        );
        print(&prose(&sentence, width))?;
    }
    Ok(n_said)
}
