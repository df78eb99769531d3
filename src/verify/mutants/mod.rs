//! Mutates a problem's Rust reference: makes small changes mechanically, each of which the tests must detect. A mutant that passes every test
//! reveals a gap in them, unless the problem's folder lists it with the reason why it may live.
//!
//! References in other languages are not mutated: the tests distinguish the same programs in every language, and only the Rust reference can be
//! parsed and compiled once with all its mutants.

mod compiled;
mod imprecise;
mod listed;
mod operators;
mod schemata;
mod sites;
mod trial;

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use anyhow::Context;

use crate::build::Builder;
use crate::judge::read_source;
use crate::outside::Given;
use crate::problem::Problem;
use crate::value::Type;

use super::{Findings, ProblemFolders};
use imprecise::ROUNDINGS;
use listed::ListedMutant;
use trial::{Chosen, Trial};

pub use listed::FILE;

/// How many mutants there were, and their fate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MutantCounts {
    pub n_made: usize,
    pub n_killed: usize,
    /// Mutants that live and are listed.
    pub n_listed: usize,
}

impl MutantCounts {
    pub fn add(&mut self, other: MutantCounts) {
        self.n_made += other.n_made;
        self.n_killed += other.n_killed;
        self.n_listed += other.n_listed;
    }
}

/// Identifies a mutant, even after edits elsewhere in the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MutantIdentity {
    pub function: String,
    /// The line in which the change begins, trimmed; for a mutant of the whole reference, what is changed.
    pub line: String,
    /// The change itself.
    pub mutation: String,
    /// Its number among mutants that are equal in all of the above, from 1.
    pub occurrence: usize,
}

/// A mutant that changes the text.
#[derive(Debug, Clone, PartialEq)]
struct TextMutant {
    identity: MutantIdentity,
    /// Where the change begins.
    at: usize,
    site: Site,
    /// The text that replaces the site.
    text: String,
}

/// A part of the text that has mutants, and is written once for each of them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Site {
    range: Range<usize>,
    kind: SiteKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum SiteKind {
    /// A statement, or an expression in the place of one.
    Statement,
    Expression,
}

/// Whether a mutant lives, or else the case that killed it.
struct Fate {
    identity: MutantIdentity,
    killer: Option<String>,
}

/// Checks that every mutant of a problem's reference fails a test, except the listed ones, and that those live. A missing reference is reported
/// elsewhere.
pub fn verify_mutants(problem: &Problem, root: &Path, builder: &Builder) -> anyhow::Result<Findings> {
    let mut findings = Findings::default();
    let ProblemFolders { problem: folder, solutions } = ProblemFolders::of(&problem.source, root);
    let reference = solutions.join("accepted/reference.rs");
    if !reference.is_file() {
        return Ok(findings);
    }
    let listed = match listed::read(&folder) {
        Ok(listed) => listed,
        Err(error) => {
            findings.check(false, || format!("{error:#}"));
            return Ok(findings);
        }
    };
    let source = read_source(&Given::named(&reference))?;
    let source = source.map_err(|refused| anyhow::anyhow!("`{}`: {}", reference.display(), refused.headline))?;
    let fates = match fates(problem, &source, &listed, builder).with_context(|| reference.display().to_string())? {
        Ok(fates) => fates,
        Err(complaint) => {
            findings.check(false, || format!("{}: {complaint}", reference.display()));
            return Ok(findings);
        }
    };
    compare(&fates, &listed, (&reference, &folder.join(FILE)), &mut findings);
    Ok(findings)
}

/// The fate of every mutant. The inner `Err` says why the reference has none.
fn fates(
    problem: &Problem,
    source: &str,
    listed: &[ListedMutant],
    builder: &Builder,
) -> anyhow::Result<Result<Vec<Fate>, String>> {
    let mutants = match sites::mutants(source) {
        Ok(mutants) => mutants,
        Err(error) => return Ok(Err(format!("cannot be parsed: {error}"))),
    };
    let compiled = match compiled::compiled(builder, problem, source, &mutants)? {
        Ok(compiled) => compiled,
        Err(complaint) => return Ok(Err(complaint)),
    };
    let mut trial = match Trial::new(builder, problem, &compiled.built)? {
        Ok(trial) => trial,
        Err(case) => {
            return Ok(Err(format!("with all of its mutants compiled in but switched off, it fails `{case}`")));
        }
    };
    let text = compiled.mutants.iter().map(|index| {
        let chosen = Chosen::Number(schemata::number(*index));
        (mutants[*index].identity.clone(), chosen)
    });
    let fate = |trial: &Trial<'_>, identity: MutantIdentity, chosen| -> anyhow::Result<Fate> {
        let may_live = listed.iter().any(|listed| listed.identity == identity);
        Ok(Fate { killer: trial.killer(chosen, may_live)?, identity })
    };
    let mut fates = Vec::new();
    for (identity, chosen) in text.chain(rounded(problem)) {
        fates.push(fate(&trial, identity, chosen)?);
    }
    if let Some(single) = imprecise::in_single_precision(source)
        && let Ok(built) = compiled::build(builder, problem, &single)?
    {
        let identity = of_whole(problem, "all of it".to_owned(), "in single precision".to_owned());
        trial.set_program(&built);
        fates.push(fate(&trial, identity, Chosen::Number(0))?);
    }
    Ok(Ok(fates))
}

/// The mutants with one argument rounded.
fn rounded(problem: &Problem) -> impl Iterator<Item = (MutantIdentity, Chosen)> {
    let parameters = problem.manifest.signature.parameters.iter().enumerate();
    let of_floats = parameters.filter(|(_, parameter)| has_floats(&parameter.ty));
    of_floats.flat_map(move |(argument_idx, parameter)| {
        ROUNDINGS.into_iter().map(move |rounding| {
            let identity = of_whole(problem, format!("argument {}", parameter.name), rounding.described());
            (identity, Chosen::Rounded { argument_idx, rounding })
        })
    })
}

fn of_whole(problem: &Problem, line: String, mutation: String) -> MutantIdentity {
    MutantIdentity { function: problem.manifest.signature.function.clone(), line, mutation, occurrence: 1 }
}

/// Compares the fates of the mutants with the list of those that may live.
fn compare(fates: &[Fate], listed: &[ListedMutant], (reference, file): (&Path, &Path), findings: &mut Findings) {
    let place = file.display();
    let mut names = BTreeSet::new();
    for ListedMutant { identity, reason } in listed {
        let entry = listed::entry(identity);
        findings.check(names.insert(identity), || format!("{place}: listed twice: {entry}"));
        findings.check(!reason.trim().is_empty(), || format!("{place}: the reason is missing: {entry}"));
        let fate = fates.iter().find(|fate| fate.identity == *identity);
        findings.check(fate.is_some(), || {
            format!("{place}: the reference has no such mutant; delete the entry, or correct it: {entry}")
        });
        if let Some(Fate { killer: Some(killer), .. }) = fate {
            findings.check(false, || format!("{place}: `{killer}` kills this mutant; delete the entry: {entry}"));
        }
    }
    for Fate { identity, killer } in fates {
        let is_listed = names.contains(identity);
        findings.check(killer.is_some() || is_listed, || {
            let entry = listed::entry(identity);
            format!(
                "{}: a mutant passes every test; add a case that it fails, or list it in {place}: {entry}",
                reference.display()
            )
        });
        findings.mutants.n_made += 1;
        findings.mutants.n_killed += usize::from(killer.is_some());
        findings.mutants.n_listed += usize::from(killer.is_none() && is_listed);
    }
}

fn has_floats(ty: &Type) -> bool {
    match ty {
        Type::Float => true,
        Type::List(item) | Type::Optional(item) => has_floats(item),
        Type::Tuple(items) => items.iter().any(has_floats),
        Type::Int | Type::Bool | Type::Char | Type::String => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(mutation: &str) -> MutantIdentity {
        MutantIdentity {
            function: "f".to_owned(),
            line: "a < b".to_owned(),
            mutation: mutation.to_owned(),
            occurrence: 1,
        }
    }

    #[test]
    fn what_lives_and_what_is_listed_must_be_the_same() {
        let fate = |mutation: &str, killer: Option<&str>| Fate {
            identity: identity(mutation),
            killer: killer.map(str::to_owned),
        };
        let listed =
            |mutation: &str, reason: &str| ListedMutant { identity: identity(mutation), reason: reason.to_owned() };
        let fates =
            [fate("dead", Some("mixed")), fate("lives", None), fate("listed", None), fate("mended", Some("mixed"))];
        let list =
            [listed("listed", "equal"), listed("mended", "equal"), listed("gone", "equal"), listed("listed", " ")];
        let mut findings = Findings::default();
        compare(&fates, &list, (Path::new("reference.rs"), Path::new("mutants.toml")), &mut findings);
        let said = findings.problems.join("\n");
        let entry = |mutation: &str| listed::entry(&identity(mutation));
        for sentence in [
            format!("mutants.toml: `mixed` kills this mutant; delete the entry: {}", entry("mended")),
            format!(
                "mutants.toml: the reference has no such mutant; delete the entry, or correct it: {}",
                entry("gone")
            ),
            format!("mutants.toml: listed twice: {}", entry("listed")),
            format!("mutants.toml: the reason is missing: {}", entry("listed")),
            format!(
                "reference.rs: a mutant passes every test; add a case that it fails, or list it in mutants.toml: {}",
                entry("lives")
            ),
        ] {
            assert!(said.contains(&sentence), "nothing says {sentence:?} in {said}");
        }
        assert_eq!(findings.problems.len(), 5, "{said}");
        assert_eq!(findings.mutants, MutantCounts { n_made: 4, n_killed: 2, n_listed: 1 });
    }
}
