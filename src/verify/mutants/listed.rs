//! Reads `mutants.toml`: the mutants of a problem that may live, each with the reason.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::Deserialize;

use super::MutantIdentity;

/// The file's name in a problem's folder.
pub const FILE: &str = "mutants.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MutantsFile {
    lives: Vec<WrittenMutant>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMutant {
    function: String,
    line: String,
    mutation: String,
    #[serde(default = "first")]
    occurrence: usize,
    #[serde(default)]
    reason: String,
}

/// A mutant that may live.
pub struct ListedMutant {
    pub identity: MutantIdentity,
    /// Why it may live: it is equivalent, or the statement allows it.
    pub reason: String,
}

fn first() -> usize {
    1
}

/// The mutants that a problem's folder lists; empty if there is no such file.
pub fn read(folder: &Path) -> anyhow::Result<Vec<ListedMutant>> {
    let path = folder.join(FILE);
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(&path).with_context(|| format!("could not read `{}`", path.display()))?;
    let file: MutantsFile = toml::from_str(&text).with_context(|| path.display().to_string())?;
    let listed = file.lives.into_iter().map(|written| {
        let WrittenMutant { function, line, mutation, occurrence, reason } = written;
        ListedMutant { identity: MutantIdentity { function, line, mutation, occurrence }, reason }
    });
    Ok(listed.collect())
}

/// A mutant as it is written into the file.
pub fn entry(identity: &MutantIdentity) -> String {
    let text = |text: &str| if text.contains('\'') { toml::Value::from(text).to_string() } else { format!("'{text}'") };
    let MutantIdentity { function, line, mutation, occurrence } = identity;
    let occurrence = if *occurrence == 1 { String::new() } else { format!("occurrence = {occurrence}, ") };
    format!(
        "function = {}, line = {}, mutation = {}, {occurrence}reason = \"\"",
        text(function),
        text(line),
        text(mutation)
    )
}
