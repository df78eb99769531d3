//! Baselines of `kata bench`: the texts of solutions under a name, to be timed again beside what took their place. Samples of another day would
//! be no measure.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};

use crate::outside::{self, replace};
use crate::report;

/// A solution's text: what a baseline keeps, so that it can be timed again beside what took its place.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TimedSolution {
    pub problem: String,
    pub name: String,
    pub extension: String,
    pub text: String,
    /// Whether it is one of Kata's own, and not a file that was asked for.
    #[serde(skip)]
    pub is_reference: bool,
}

impl TimedSolution {
    pub fn is_of_the_same(&self, other: &TimedSolution) -> bool {
        self.problem == other.problem && self.name == other.name
    }
}

/// The largest file of a baseline: a few submissions as large as they may be.
const LARGEST: u64 = 64 << 20;

/// The file of a baseline in the folder of all of them.
pub fn file(folder: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let is_plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    ensure!(
        !name.is_empty() && !name.starts_with('.') && name.chars().all(is_plain),
        "`{name}` cannot name a baseline; use letters, digits, `-`, `_` and `.`"
    );
    Ok(folder.join(format!("{name}.json")))
}

pub fn read(folder: &Path, name: &str) -> anyhow::Result<Vec<TimedSolution>> {
    let path = file(folder, name)?;
    let text = match outside::read_text(&path, LARGEST) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!("there is no baseline `{name}`; `kata bench --save {name}` makes one")
        }
        text => text.with_context(|| format!("the baseline {} cannot be read; save it again", path.display()))?,
    };
    let solutions: Vec<TimedSolution> = serde_json::from_str(&text)
        .with_context(|| format!("the baseline {} cannot be read; save it again", path.display()))?;
    // Names that are shown; nobody knows who wrote the file.
    let shown = |solution: TimedSolution| TimedSolution {
        name: report::escaped(&solution.name),
        problem: report::escaped(&solution.problem),
        ..solution
    };
    Ok(solutions.into_iter().map(shown).collect())
}

pub fn write(folder: &Path, name: &str, solutions: &[&TimedSolution]) -> anyhow::Result<()> {
    let path = file(folder, name)?;
    fs::create_dir_all(folder)
        .and_then(|()| replace(&path, &serde_json::to_string(solutions).unwrap_or_default()))
        .with_context(|| format!("could not write {}", path.display()))
}

/// A line for each solution that the baseline does not know, so that nothing compares it. That it knows none is an error: nothing could be
/// slower then.
pub fn said_of_missing(name: &str, before: &[TimedSolution], timed: &[&TimedSolution]) -> anyhow::Result<String> {
    let is_known = |solution: &TimedSolution| before.iter().any(|old| old.is_of_the_same(solution));
    let missing: Vec<&&TimedSolution> = timed.iter().filter(|solution| !is_known(solution)).collect();
    ensure!(
        missing.len() < timed.len() || timed.is_empty(),
        "the baseline `{name}` knows none of what is to be timed; it has {}",
        before.iter().map(|old| format!("{} of `{}`", old.name, old.problem)).collect::<Vec<_>>().join(", ")
    );
    let line = |solution: &&TimedSolution| {
        format!("{} of `{}` is not in the baseline `{name}`; nothing compares it\n", solution.name, solution.problem)
    };
    Ok(missing.into_iter().map(line).collect())
}
