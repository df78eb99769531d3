//! What makes a problem folder sound: everything that `kata verify` proves of one, what every shipped solution must be judged as, and that no
//! mutant of the reference passes the tests. Nothing here prints.

mod built;
mod content;
mod mutants;
mod solutions;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::catalog::Catalog;
use crate::problem::Problem;

pub use mutants::{MutantCounts, verify_mutants};
pub use solutions::{Solution, verify_solution};

/// The headings of a statement, in order, in English and Chinese; the first heading is the title.
pub const HEADINGS: [(&str, &str); 5] = [
    ("Task", "题目"),
    ("Rules", "规则"),
    ("Constraints", "约束"),
    ("Examples", "示例"),
    ("Follow-up questions", "追问"),
];

/// What was looked at, and what is not as it must be.
#[derive(Debug, Default)]
pub struct Findings {
    pub n_checks: usize,
    pub n_solutions: usize,
    pub mutants: MutantCounts,
    /// Each a sentence that begins with the place.
    pub problems: Vec<String>,
}

impl Findings {
    pub fn add(&mut self, other: &Findings) {
        self.n_checks += other.n_checks;
        self.n_solutions += other.n_solutions;
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

/// Checks one problem's folders below `root`, and gives its solutions, which are yet to be judged. `Err` means that they could not be looked
/// at.
pub fn verify_content(problem: &Problem, root: &Path, catalog: &Catalog) -> anyhow::Result<(Findings, Vec<Solution>)> {
    let mut findings = Findings::default();
    built::check_files(problem, root, &mut findings)?;
    content::check_manifest(problem, catalog, &mut findings);
    content::check_statements(problem, &mut findings);
    content::check_cases(problem, &mut findings);
    content::check_oracle(problem, &mut findings);
    solutions::check_folder(problem, root, &mut findings)?;
    let solutions = solutions::solutions(problem, root, &mut findings)?;
    Ok((findings, solutions))
}

/// Checks that every folder is in the registry, and the other way round.
pub fn verify_registry(root: &Path, catalog: &Catalog) -> anyhow::Result<Findings> {
    let mut findings = Findings::default();
    let listed: BTreeSet<String> = catalog.sources().map(|source| source.slug.to_owned()).collect();
    let shared = catalog.sources().next().map_or(&[] as &[_], |source| source.shared);
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
