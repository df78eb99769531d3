//! Caches what was found sound, by everything that it depends on: the judge's own sources, the problem's texts and code, the solution, and the
//! version of the toolchain. Only sound findings are kept.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Findings, MutantCounts};
use crate::build::{Builder, hash, write_to_cache};
use crate::language::Language;
use crate::outside;
use crate::problem::{Problem, Programs};

/// The largest cached finding, in bytes.
const LARGEST: u64 = 1 << 12;

/// The cached finding of a task.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    n_checks: usize,
    n_solutions: usize,
    n_made: usize,
    n_killed: usize,
    n_listed: usize,
}

/// The name under which a task's findings are cached. `subject` identifies the task, `texts` are its files, and `language` builds them.
///
/// # Errors
/// If the language's toolchain is missing.
pub fn key(
    problem: &Problem,
    subject: &str,
    texts: &[&str],
    language: &'static dyn Language,
    builder: &Builder,
) -> anyhow::Result<String> {
    let source = &problem.source;
    let toolchain = builder.toolchain(language)?;
    let name = problem.name();
    let mut parts = vec![env!("KATA_JUDGE"), &name, subject, &toolchain.version, source.manifest, source.cases];
    parts.extend(texts);
    parts.extend(source.code.iter().chain(source.shared).map(|(_, text)| *text));
    parts.extend(source.references.iter().map(|(_, text)| *text));
    let Programs { checkers, generators } = source.programs;
    parts.extend(checkers.iter().chain(generators).map(|(_, text)| *text));
    Ok(hash(&parts))
}

/// The cached findings of the task with this key, if there are any.
pub fn read(key: &str, builder: &Builder) -> Option<Findings> {
    let kept: Kept = serde_json::from_str(&outside::read_text(&place(key, builder), LARGEST).ok()?).ok()?;
    let Kept { n_checks, n_solutions, n_made, n_killed, n_listed } = kept;
    let mutants = MutantCounts { n_made, n_killed, n_listed };
    Some(Findings { n_checks, n_solutions, mutants, n_known: 1, ..Findings::default() })
}

/// Caches findings. If the cache cannot be written, the task is done again next time.
pub fn write(key: &str, findings: &Findings, builder: &Builder) {
    let Findings { n_checks, n_solutions, mutants, .. } = *findings;
    let MutantCounts { n_made, n_killed, n_listed } = mutants;
    let kept = Kept { n_checks, n_solutions, n_made, n_killed, n_listed };
    if findings.problems.is_empty() {
        let _ = write_to_cache(&place(key, builder), &serde_json::to_string(&kept).unwrap_or_default());
    }
}

fn place(key: &str, builder: &Builder) -> std::path::PathBuf {
    Path::new(&builder.cache).join("verified").join(key).with_extension("json")
}
