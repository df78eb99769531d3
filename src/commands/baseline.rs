//! Baselines of `kata bench`: the source texts of solutions, kept under a name and timed again beside their successors. Stored times of another day
//! would not be comparable.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};

use crate::language::Helper;
use crate::outside::{self, replace};
use crate::report;

/// A solution as a baseline keeps it: its source text, so that it can be timed again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TimedSolution {
    pub problem: String,
    pub name: String,
    pub extension: String,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub helpers: Vec<Helper>,
    /// Whether it is one of Kata's own references and not a file that was given.
    #[serde(skip)]
    pub is_reference: bool,
}

impl TimedSolution {
    pub fn is_of_the_same(&self, other: &TimedSolution) -> bool {
        self.problem == other.problem && self.name == other.name
    }
}

/// The largest file of a baseline: a few submissions of the largest size.
const LARGEST: u64 = 64 << 20;

/// The file of a baseline, in the folder of all baselines.
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
    // These names are shown, and anyone may have written the file.
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

/// A line for each solution that is not in the baseline and so is not compared. If the baseline has none of them, that is an error: nothing could
/// be found slower then.
pub fn said_of_missing(name: &str, before: &[TimedSolution], timed: &[&TimedSolution]) -> anyhow::Result<String> {
    let is_known = |solution: &TimedSolution| before.iter().any(|old| old.is_of_the_same(solution));
    let missing: Vec<&&TimedSolution> = timed.iter().filter(|solution| !is_known(solution)).collect();
    ensure!(
        missing.len() < timed.len() || timed.is_empty(),
        "the baseline `{name}` contains none of the solutions to time; it has {}",
        before.iter().map(|old| format!("{} of `{}`", old.name, old.problem)).collect::<Vec<_>>().join(", ")
    );
    let line = |solution: &&TimedSolution| {
        format!("{} of `{}` is not in the baseline `{name}`, so it is not compared\n", solution.name, solution.problem)
    };
    Ok(missing.into_iter().map(line).collect())
}
