//! Suggests what was meant by the name of a file or case that does not exist, and the commands that may come next.

use std::cmp::Reverse;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use super::debug;
use super::files::language_of;
use super::keeping::{self, HistoryPlace};
use crate::catalog::Catalog;
use crate::cli::{PackArgs, SanitizeArgs};
use crate::history::History;
use crate::language::naming::nearest;
use crate::problem::{HandCase, Problem, Source};
use crate::value::counted;
use crate::verdict::{CaseId, Report, SubmissionReport, Verdict, shell_word};

/// How many cases are suggested.
const MOST_CASES: usize = 3;
/// The most source files beside a submission that are compared by name.
const MOST_NEIGHBOURS: usize = 1000;

/// The only source file of this name, if the name has no extension: `heap_sort.py` for `heap_sort`.
pub fn sole_source(path: &Path) -> Option<PathBuf> {
    match sources(path).as_slice() {
        [source] => Some(source.clone()),
        _ => None,
    }
}

/// The source files whose names differ from a missing path only by an extension.
fn sources(path: &Path) -> Vec<PathBuf> {
    if std::fs::symlink_metadata(path).is_ok() || path.file_name().is_none() {
        return Vec::new();
    }
    let name = path.file_name();
    neighbours(path).into_iter().filter(|near| near.file_stem() == name).collect()
}

/// The source files in the folder of a path, with that folder as it was written, sorted by name.
fn neighbours(path: &Path) -> Vec<PathBuf> {
    let parent = path.parent().unwrap_or(Path::new(""));
    let folder = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| parent.join(entry.file_name())).collect();
    found.retain(|path| language_of(path).is_some() && path.is_file());
    found.sort();
    found
}

/// Why a missing path cannot be judged, and the way out.
pub fn no_such_file(path: &Path, catalog: &Catalog) -> String {
    let many: Vec<String> = sources(path).iter().map(|source| format!("`{}`", source.display())).collect();
    if !many.is_empty() {
        return format!("there is no such file; there are {}: say which", many.join(", "));
    }
    let wanted = name_of(path);
    let neighbours = neighbours(path);
    if let Some(near) = nearest(wanted, neighbours.iter().map(|near| name_of(near)), 1).first() {
        return format!("there is no such file; did you mean `{}`?", path.with_file_name(near).display());
    }
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    match catalog.find(stem) {
        Ok(problem) => {
            let language = language_of(path).map_or("LANGUAGE", |language| language.name());
            format!(
                "there is no such file; `kata new {} --language {language}` writes one to start from",
                problem.name()
            )
        }
        Err(_) => "there is no such file".to_owned(),
    }
}

/// What may be done next, if there is a single submission: to find the fault of one that is wrong; to read the solution of one that is accepted, if
/// the history will know that it is solved, and to start the next problem.
pub fn next_commands(
    report: &Report,
    catalog: &Catalog,
    (history, sanitizes): (Option<&HistoryPlace>, bool),
) -> Vec<String> {
    if let [only] = report.submissions.as_slice()
        && only.verdict != Verdict::Accepted
    {
        return to_find_the_fault(only, catalog, (history, sanitizes));
    }
    let problem = report.submissions.first().and_then(|only| only.problem.as_ref());
    let is_kept = history.is_some_and(|place| place.to_write().is_some());
    // A pack's problem is known only with the options of this run.
    let built_in = problem.filter(|name| is_kept && !name.contains('/'));
    let solution = built_in.map(|name| format!("kata solution {name}"));
    solution.into_iter().chain(next_problem(report, catalog)).collect()
}

/// A command about a file, with the options that name its problem and those of its build: `kata test --problem nms boxes.py`.
pub fn command_of(
    command: &str,
    file: &Path,
    (problem, packs): (Option<&str>, &PackArgs),
    sanitize: &SanitizeArgs,
) -> String {
    let problem = problem.map(|name| format!(" --problem {}", shell_word(name.as_bytes()))).unwrap_or_default();
    let sanitize = if sanitize.sanitize { " --sanitize" } else { "" };
    format!("kata {command}{problem}{}{sanitize} {}", keeping::pack_options(packs), option_value(file))
}

/// The program of the failing call, and a hint. A pack's problem is known only with the options of this run, and nothing can be started of a file that
/// does not compile.
fn to_find_the_fault(
    submission: &SubmissionReport,
    catalog: &Catalog,
    (history, sanitizes): (Option<&HistoryPlace>, bool),
) -> Vec<String> {
    let problem = submission.problem.as_ref().filter(|name| !name.contains('/'));
    let (Some(problem), Some(_)) = (problem, &submission.counterexample) else { return Vec::new() };
    let path = Path::new(&submission.file);
    let is_named = catalog.of_path(path, "").is_ok_and(|found| found.slug == problem);
    let option = if is_named { String::new() } else { format!("--problem {problem} ") };
    let sanitize = if sanitizes { "--sanitize " } else { "" };
    let debug = debug::can_name(path).then(|| format!("kata debug {option}{sanitize}{}", option_value(path)));
    let hint = has_more_hints(problem, catalog, history).then(|| format!("kata hint {problem}"));
    debug.into_iter().chain(hint).collect()
}

/// Whether a hint is left that was not shown. A history that cannot be read has shown none.
fn has_more_hints(problem: &str, catalog: &Catalog, history: Option<&HistoryPlace>) -> bool {
    let hints =
        catalog.find(problem).map_or(0, |found| found.manifest.hints.en.len().max(found.manifest.hints.zh.len()));
    let file = history.and_then(|place| place.file.as_deref());
    let opened = file.and_then(|file| History::open_existing(file).ok().flatten());
    let n_shown = opened.and_then(|history| history.n_hints(problem).ok()).unwrap_or(0);
    n_shown < hints
}

/// The command that starts the next problem, once the only submission is accepted: of the problems that no source file beside it is named after, the
/// one that has most topics in common with it, and the first of those in the catalogue. Only names are read in that folder. `None` if every problem
/// has a file, or if several submissions were judged.
fn next_problem(report: &Report, catalog: &Catalog) -> Option<String> {
    let [only] = report.submissions.as_slice() else { return None };
    if only.verdict != Verdict::Accepted || !report.faults.is_empty() {
        return None;
    }
    let path = Path::new(&only.file);
    let neighbours = neighbours(path);
    let named = neighbours.iter().take(MOST_NEIGHBOURS).filter_map(|near| catalog.named_by(near).ok().flatten());
    let has_file: Vec<&str> = named.map(|problem| problem.slug).chain(only.problem.as_deref()).collect();
    let is_of_pack = only.problem.as_deref().is_some_and(|name| name.contains('/'));
    let sources = catalog.sources().filter(|source| !is_of_pack && source.pack.is_none());
    let topics =
        catalog.sources().find(|source| Some(source.slug) == only.problem.as_deref()).map(|source| source.index.topics);
    let n_shared = |source: &&Source| {
        let is_shared = |topic: &&&str| topics.is_some_and(|topics| topics.contains(*topic));
        source.index.topics.iter().filter(is_shared).count()
    };
    let next =
        sources.filter(|source| !has_file.contains(&source.slug)).min_by_key(|source| Reverse(n_shared(source)))?;
    let mut command = format!("kata new {} --language {}", next.slug, only.language);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty() && *folder != Path::new("."));
    if let Some(folder) = folder {
        command += &format!(" --dir {}", option_value(folder));
    }
    Some(command)
}

/// A path after an option, as a shell reads it.
pub fn option_value(path: &Path) -> String {
    let is_hyphened = path.as_os_str().as_bytes().starts_with(b"-");
    let path = if is_hyphened { Path::new(".").join(path) } else { path.to_owned() };
    shell_word(path.as_os_str().as_bytes())
}

fn name_of(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// Why a missing case cannot be judged alone: the nearest names, and the number of cases in each group. A blind run does not name hidden cases.
pub fn no_such_case(
    problem: &Problem,
    case: &CaseId,
    (known, yours): (&[CaseId], &[HandCase]),
    is_blind: bool,
) -> String {
    let (case, names) = (case.to_string(), known.iter().map(CaseId::to_string).collect::<Vec<_>>());
    let examples: Vec<&str> = problem.examples.iter().map(|example| example.name.as_str()).collect();
    let is_own = |name: &str| yours.iter().any(|own| own.name == name);
    let is_hidden =
        |id: &&CaseId| matches!(id, CaseId::Named(name) if !examples.contains(&name.as_str()) && !is_own(name));
    let n_hidden = known.iter().filter(is_hidden).count();
    let told: Vec<&str> = if is_blind { examples.clone() } else { names.iter().map(String::as_str).collect() };
    let always = [CaseId::Growth.to_string(), CaseId::Property(1).to_string()];
    let nearest = nearest(&case, told.into_iter().chain(always.iter().map(String::as_str)), MOST_CASES);
    let meant: Vec<String> = nearest.iter().map(|name| format!("`{name}`")).collect();
    let meant = if meant.is_empty() { String::new() } else { format!(" (did you mean {}?)", meant.join(" or ")) };
    let growth = if problem.manifest.growth.is_some() { ", and `growth`" } else { "" };
    format!(
        "`{}` has no case `{case}`{meant}; it has {} (`{}`), {}, `property_1` and so on{growth}; \
         `--keep-going --format json` names each",
        problem.slug,
        counted(examples.len(), "example"),
        examples.join("`, `"),
        counted(n_hidden, "hidden case"),
    )
}
