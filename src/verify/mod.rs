//! Verifies a problem's folder: everything that `kata verify` proves of one, the verdict of every shipped solution, and that no mutant of the
//! reference passes the tests. Nothing here prints.

pub mod author;
mod built;
mod content;
mod known;
mod mutants;
mod solutions;
pub mod unfinished;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::Builder;
use crate::catalog::Catalog;
use crate::language::by_extension;
use crate::oracle::{self, Inputs};
use crate::problem::{Problem, Source};

pub use content::EDITORIAL;
pub use mutants::MutantCounts;
pub use solutions::Solution;

/// What the oracle is compared with, beyond its own tests: brute force, or the reference in another language.
pub fn held_against(problem: &Problem) -> String {
    match content::second_implementation(problem) {
        Some(reference) if problem.content.brute_force.is_none() => reference,
        _ if problem.content.brute_force.is_some() => "brute force".to_owned(),
        _ => "the written answers alone".to_owned(),
    }
}

/// The two folders of a problem.
pub struct ProblemFolders {
    pub problem: PathBuf,
    pub solutions: PathBuf,
}

impl ProblemFolders {
    /// Those of a pack's problem are in its pack; the others are below `root`.
    pub fn of(source: &Source, root: &Path) -> ProblemFolders {
        // Messages need no `./`.
        let root = if root == Path::new(".") { Path::new("") } else { root };
        match source.pack {
            Some(pack) => ProblemFolders {
                problem: pack.problems.join(source.slug),
                solutions: pack.folder.join("solutions").join(source.slug),
            },
            None => ProblemFolders {
                problem: root.join("problems").join(source.slug),
                solutions: root.join("solutions").join(source.slug),
            },
        }
    }
}

/// The headings of a statement, in order, in English and Chinese; the first heading is the title.
pub const HEADINGS: [(&str, &str); 5] = [
    ("Task", "题目"),
    ("Rules", "规则"),
    ("Constraints", "约束"),
    ("Examples", "示例"),
    ("Follow-up questions", "追问"),
];

/// How much was checked, and the faults found.
#[derive(Debug, Default)]
pub struct Findings {
    pub n_checks: usize,
    pub n_solutions: usize,
    pub mutants: MutantCounts,
    /// How many of the parts were known to be sound before.
    pub n_known: usize,
    /// Each is a sentence that begins with the place.
    pub problems: Vec<String>,
}

impl Findings {
    pub fn add(&mut self, other: &Findings) {
        self.n_checks += other.n_checks;
        self.n_solutions += other.n_solutions;
        self.n_known += other.n_known;
        self.mutants.add(other.mutants);
        self.problems.extend_from_slice(&other.problems);
    }

    fn check(&mut self, holds: bool, complaint: impl FnOnce() -> String) {
        self.n_checks += 1;
        if !holds {
            self.problems.push(complaint());
        }
    }
}

/// One part of a problem's verification, which can run beside the others and on another machine.
pub enum Part {
    /// The folders, the manifest, the statements, and the oracle against brute force.
    Content,
    /// All mutants of the reference.
    Mutants,
    Solution(Solution),
}

impl Part {
    /// The name of the part within its problem: a solution's path below the problem's folder of solutions.
    pub fn name(&self) -> String {
        match self {
            Part::Content => "content".to_owned(),
            Part::Mutants => "mutants".to_owned(),
            Part::Solution(solution) => solution.name(),
        }
    }
}

/// The parts of a problem whose folders are below `root`.
///
/// # Errors
/// If the solutions cannot be listed.
pub fn parts(problem: &Problem, root: &Path) -> anyhow::Result<Vec<Part>> {
    // The first part reports faults of the folder.
    let solutions = solutions::solutions(problem, root, &mut Findings::default())?;
    Ok([Part::Content, Part::Mutants].into_iter().chain(solutions.into_iter().map(Part::Solution)).collect())
}

/// Verifies a part. Without `is_fresh`, a part that is known to be sound is not checked again.
///
/// # Errors
/// If it could not be verified.
pub fn verify(
    problem: &Problem,
    part: &Part,
    (root, catalog): (&Path, &Catalog),
    builder: &Builder,
    is_fresh: bool,
) -> anyhow::Result<Findings> {
    // What is wrong with a pack's programs is said once, and nothing else can be said then.
    if let Err(error) = oracle::ready(builder, problem, Inputs::Shown) {
        let mut findings = Findings::default();
        findings.check(!matches!(part, Part::Content), || format!("{error:#}"));
        return Ok(findings);
    }
    let key = key(problem, part, root, builder)?;
    if let Some(known) = key.as_ref().filter(|_| !is_fresh).and_then(|key| known::read(key, builder)) {
        return Ok(known);
    }
    let findings = match part {
        Part::Content => verify_content(problem, root, catalog)?,
        Part::Mutants => mutants::verify_mutants(problem, root, builder)?,
        Part::Solution(solution) => solutions::verify_solution(problem, solution, builder)?,
    };
    if let Some(key) = key {
        known::write(&key, &findings, builder);
    }
    Ok(findings)
}

/// The cache key of a part.
fn key(problem: &Problem, part: &Part, root: &Path, builder: &Builder) -> anyhow::Result<Option<String>> {
    let read = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    let (texts, extension) = match part {
        // It is about files and costs little, so it is not cached.
        Part::Content => return Ok(None),
        Part::Mutants => {
            let ProblemFolders { problem, solutions } = ProblemFolders::of(&problem.source, root);
            let (reference, listed) = (solutions.join("accepted/reference.rs"), problem.join(mutants::FILE));
            (vec![read(&reference), read(&listed)], "rs".to_owned())
        }
        Part::Solution(Solution { path, .. }) => {
            let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            (vec![read(path)], extension)
        }
    };
    let Some(language) = by_extension(&extension) else { return Ok(None) };
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    known::key(problem, &part.name(), &texts, language, builder).map(Some)
}

/// Checks one problem's folders below `root`.
fn verify_content(problem: &Problem, root: &Path, catalog: &Catalog) -> anyhow::Result<Findings> {
    let mut findings = Findings::default();
    // The texts of a pack are those that were read just now.
    if problem.source.pack.is_none() {
        built::check_files(problem, root, &mut findings)?;
    }
    content::check_manifest(problem, catalog, &mut findings);
    content::check_statements(problem, &mut findings);
    content::check_help(problem, &mut findings);
    content::check_filled_in(problem, &mut findings);
    content::check_cases(problem, &mut findings)?;
    content::check_oracle(problem, &mut findings)?;
    solutions::check_folder(problem, root, &mut findings)?;
    solutions::solutions(problem, root, &mut findings)?;
    Ok(findings)
}

/// Checks that every folder is in the registry, and every row of the registry has its folders.
pub fn verify_registry(root: &Path, catalog: &Catalog) -> anyhow::Result<Findings> {
    let mut findings = Findings::default();
    let built_in = || catalog.sources().filter(|source| source.pack.is_none());
    let listed: BTreeSet<String> = built_in().map(|source| source.slug.to_owned()).collect();
    let shared = built_in().next().map_or(&[] as &[_], |source| source.shared);
    built::check_shared(root, shared, &mut findings);
    for kind in ["problems", "solutions"] {
        let found = folders(&root.join(kind))?;
        findings.check(found == listed, || {
            let differing: Vec<&String> = found.symmetric_difference(&listed).collect();
            format!("{kind}/: these are a folder or a row of the registry, but not both: {differing:?}")
        });
    }
    Ok(findings)
}

/// Names in a folder, sorted, hidden ones left out.
fn names_in(folder: &Path) -> anyhow::Result<Vec<String>> {
    use anyhow::Context;
    let entries = fs::read_dir(folder).with_context(|| format!("could not read `{}`", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn folders(folder: &Path) -> anyhow::Result<BTreeSet<String>> {
    Ok(names_in(folder)?.into_iter().filter(|name| folder.join(name).is_dir()).collect())
}
