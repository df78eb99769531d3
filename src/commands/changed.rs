//! Finds the problems that a change affects, by the files that Git lists: those that differ between the working tree, untracked files included, and
//! its merge base with a revision.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

/// The problems that a change affects.
#[derive(Debug, PartialEq, Eq)]
pub enum Reach {
    Everything,
    /// Only these, by the names of their folders.
    Problems(BTreeSet<String>),
}

/// The problems that the changes since `revision` affect.
///
/// # Errors
/// If Git is missing, `root` is in no repository, or there is no such revision.
pub fn since(revision: &str, root: &Path) -> anyhow::Result<Reach> {
    let base = git(root, &["merge-base", "--", revision, "HEAD"])?;
    let base = base.trim();
    let tracked = git(root, &["diff", "--name-only", "--no-renames", "--relative", "-z", base, "--"])?;
    let untracked = git(root, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    Ok(reach(tracked.split('\0').chain(untracked.split('\0')).filter(|path| !path.is_empty())))
}

fn git(root: &Path, arguments: &[&str]) -> anyhow::Result<String> {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output();
    let output = output.context("`--changed` needs `git`, which could not be started")?;
    if !output.status.success() {
        bail!("`--changed`: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The problems that these files affect, given by their paths below the root. A file in a problem's folders affects that problem; documentation,
/// tests and CI files affect none; any other file may affect all.
fn reach<'a>(paths: impl Iterator<Item = &'a str>) -> Reach {
    let mut problems = BTreeSet::new();
    for path in paths {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["problems" | "solutions", problem, _, ..] => {
                problems.insert((*problem).to_owned());
            }
            ["tests" | ".ci" | ".github", ..] => {}
            [.., file] if file.ends_with(".md") || file.starts_with("LICENSE") || *file == ".gitignore" => {}
            _ => return Reach::Everything,
        }
    }
    Reach::Problems(problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_reach_their_problem_or_all() {
        let of = |paths: &[&str]| reach(paths.iter().copied());
        let some = |problems: &[&str]| Reach::Problems(problems.iter().map(|slug| (*slug).to_owned()).collect());
        assert_eq!(of(&["problems/nms/statement.md", "solutions/nms/accepted/a/b.py", "README.md"]), some(&["nms"]));
        assert_eq!(of(&["tests/it/main.rs", "src/language/README.md", "LICENSE-MIT"]), some(&[]));
        for path in ["src/lib.rs", "Cargo.lock", "problems/arrays.rs", "problems/build.rs", "rust-toolchain.toml"] {
            assert_eq!(of(&["problems/nms/mod.rs", path]), Reach::Everything, "{path}");
        }
    }
}
