//! Checks the files of a problem's folders, and that every solution gets the verdict that it promises.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::{self, Builder};
use crate::judge::{Options, judge_file};
use crate::language::table::Table;
use crate::language::{LANGUAGES, Language, by_extension};
use crate::outside::{self, Given, LARGEST_SUBMISSION};
use crate::problem::Problem;
use crate::verdict::Verdict;

use super::{Findings, ProblemFolders, mutants, names_in};

/// The files of a problem's folder, besides its modules and `mutants.toml`.
pub const FILES: [&str; 7] =
    ["cases.toml", "editorial.md", "editorial.zh.md", "mod.rs", "problem.toml", "statement.md", "statement.zh.md"];

/// The files that a pack's problem needs, and those that it may have besides a checker and a generator.
pub const NEEDED_IN_PACK: [&str; 2] = ["problem.toml", "statement.md"];
const KNOWN_IN_PACK: [&str; 4] = ["cases.toml", "editorial.md", "editorial.zh.md", "statement.zh.md"];

pub fn check_folder(problem: &Problem, root: &Path, findings: &mut Findings) -> anyhow::Result<()> {
    let folder = ProblemFolders::of(&problem.source, root).problem;
    if problem.source.pack.is_some() {
        let is_program = |name: &str| {
            let (stem, extension) = name.split_once('.').unwrap_or_default();
            ["checker", "generator"].contains(&stem) && by_extension(extension).is_some()
        };
        for name in names_in(&folder)? {
            let is_known = NEEDED_IN_PACK.iter().chain(&KNOWN_IN_PACK).any(|known| *known == name) || is_program(&name);
            findings.check(is_known || name == mutants::FILE, || {
                format!("{}: is no part of a problem", folder.join(&name).display())
            });
        }
        return Ok(());
    }
    let module = fs::read_to_string(folder.join("mod.rs")).unwrap_or_default();
    let is_part = |file: &String| {
        file.strip_suffix(".rs").is_some_and(|part| module.lines().any(|line| line == format!("mod {part};")))
    };
    let is_known = |file: &String| is_part(file) || file == mutants::FILE;
    let files: BTreeSet<String> = names_in(&folder)?.into_iter().filter(|file| !is_known(file)).collect();
    let expected = BTreeSet::from(FILES.map(str::to_owned));
    for missing in expected.difference(&files) {
        findings.check(false, || format!("{}: is missing", folder.join(missing).display()));
    }
    for unknown in files.difference(&expected) {
        findings.check(false, || format!("{}: is no part of a problem", folder.join(unknown).display()));
    }
    Ok(())
}

/// A shipped solution and the verdict that it promises.
pub struct Solution {
    pub path: PathBuf,
    pub verdict: Verdict,
    /// The group that kills it, according to its header, or groups such as `hidden or growth` if the machine's speed decides which comes first;
    /// empty for an accepted solution.
    killed_by: String,
}

impl Solution {
    /// Its path below the problem's folder: `wrong_answer/stops_early.py`.
    pub fn name(&self) -> String {
        let file = self.path.file_name().unwrap_or_default().to_string_lossy();
        format!("{}/{file}", self.verdict.name())
    }

    fn is_reference(&self) -> bool {
        self.verdict == Verdict::Accepted && self.path.file_stem().is_some_and(|stem| stem == "reference")
    }
}

/// The groups that can kill a solution.
const GROUPS: [&str; 4] = ["examples", "hidden", "properties", "growth"];

pub fn solutions(problem: &Problem, root: &Path, findings: &mut Findings) -> anyhow::Result<Vec<Solution>> {
    let folder = ProblemFolders::of(&problem.source, root).solutions;
    let is_pack = problem.source.pack.is_some();
    let mut solutions = Vec::new();
    for name in names_in(&folder)? {
        let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.name() == name);
        findings.check(verdict.is_some(), || format!("{}: `{name}` is no verdict", folder.display()));
        let Some(verdict) = verdict else { continue };
        let paths: Vec<PathBuf> =
            names_in(&folder.join(&name))?.iter().map(|file| folder.join(&name).join(file)).collect();
        let helpers: BTreeSet<PathBuf> =
            paths.iter().flat_map(|path| build::paths_of_helpers(&Given::within(&folder, path))).collect();
        // What a solution imports is a part of it, and no solution.
        let is_part = |path: &PathBuf| helpers.iter().any(|helper| helper.starts_with(path));
        for path in paths.into_iter().filter(|path| !is_part(path)) {
            // What is a link may lead out of the pack.
            let text = match path.symlink_metadata()?.is_symlink() {
                true => Err(std::io::Error::other("it is a link, which Kata does not follow")),
                false => outside::read_text_named(&path, LARGEST_SUBMISSION),
            };
            let text = match text {
                Ok(text) => text,
                Err(error) => {
                    findings.check(false, || format!("{}: {error}", path.display()));
                    continue;
                }
            };
            let header = text.lines().take(8).find_map(|line| line.split_once("Killed by:"));
            let killed_by = header.map(|(_, group)| group.trim().to_owned()).unwrap_or_default();
            let known = killed_by.split(" or ").all(|group| GROUPS.contains(&group));
            let says = if verdict == Verdict::Accepted {
                killed_by.is_empty()
            } else {
                known || is_pack && killed_by.is_empty()
            };
            findings.check(says, || {
                format!("{}: its header must say `Killed by: GROUP`, unless it is to be accepted", path.display())
            });
            solutions.push(Solution { path, verdict, killed_by });
        }
    }
    // Of a pack a reference was found when it was read, and more is the author's choice.
    if is_pack {
        return Ok(solutions);
    }
    for reference in missing_references(&folder, LANGUAGES.map(Language::table)) {
        findings.check(false, || format!("{} is missing", reference.display()));
    }
    let count = |verdict: Verdict| solutions.iter().filter(|solution| solution.verdict == verdict).count();
    findings.check(count(Verdict::WrongAnswer) + count(Verdict::RunTimeError) >= 4, || {
        format!("{}: fewer than four wrong solutions", folder.display())
    });
    findings.check(count(Verdict::RunTimeError) >= 1, || format!("{}: no solution that crashes", folder.display()));
    findings.check(problem.manifest.growth.is_none() || count(Verdict::TimeLimitExceeded) >= 1, || {
        format!("{}: no slow solution", folder.display())
    });
    Ok(solutions)
}

/// The required references, in these languages, that are missing.
pub fn missing_references(solutions: &Path, languages: impl IntoIterator<Item = &'static Table>) -> Vec<PathBuf> {
    let demanded = languages.into_iter().filter(|language| language.demands_references);
    let name = |language: &Table| solutions.join(format!("accepted/reference.{}", language.extensions[0]));
    demanded.map(name).filter(|reference| !reference.is_file()).collect()
}

/// Judges a solution and checks that it keeps its promise.
pub fn verify_solution(problem: &Problem, solution: &Solution, builder: &Builder) -> anyhow::Result<Findings> {
    let mut findings = Findings { n_solutions: 1, ..Findings::default() };
    let place = solution.path.display();
    let extension = solution.path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    findings.check(by_extension(extension).is_some(), || format!("{place}: no language has files with this extension"));
    // A reference must be right with any seed; for other solutions one seed is enough to test the tests.
    let seeds: &[u64] = if solution.is_reference() { &[0, 20_240_229] } else { &[0] };
    for &seed in seeds {
        let options = Options { seed, n_cases: 256, ..Options::default() };
        let report = judge_file(builder, &Given::named(&solution.path), problem, &options, &mut |_| {})?.report;
        let why = report.failure.as_ref().map(|failure| format!("{:?} in {:?}", failure.reason, failure.case));
        findings.check(report.verdict == solution.verdict, || {
            let why = why.clone().unwrap_or_default();
            format!("{place}: must be {}, is {} (seed {seed}): {why}", solution.verdict.name(), report.verdict.name())
        });
        let group = report.failure.and_then(|failure| failure.group).map_or("", |group| group.name());
        let says_nothing = problem.source.pack.is_some() && solution.killed_by.is_empty();
        let is_named = says_nothing || solution.killed_by.split(" or ").any(|named| named == group);
        findings.check(report.verdict != solution.verdict || is_named, || {
            format!("{place}: its header says that it fails in {}, but it failed in {group}", solution.killed_by)
        });
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_language_need_not_have_references_at_once() {
        let [rust, python] = ["rust", "python"].map(|name| crate::language::by_name(name).unwrap().table());
        let young = |demands_references| -> &'static Table {
            Box::leak(Box::new(Table { extensions: &["young"], demands_references, ..*rust }))
        };
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("accepted")).unwrap();
        fs::write(folder.path().join("accepted/reference.rs"), "").unwrap();
        let missing = |young| missing_references(folder.path(), [rust, python, young]);
        let [of_python, of_young] = ["py", "young"].map(|of| folder.path().join(format!("accepted/reference.{of}")));
        assert_eq!(missing(young(true)), [of_python, of_young]);
        assert_eq!(missing(young(false)).len(), 1);
    }
}
