//! Finds the files of a run: the given files, and the source files below the given folders. No file is judged twice, by device and inode.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use ignore::gitignore::Gitignore;

use super::belonging;
use super::suggest;
use super::walk::Walk;
use crate::catalog::Catalog;
use crate::language::{self, Language};
use crate::outside::Given;
use crate::report::LeftOutFor;
use crate::verdict::{Fault, LeftOut, WhyLeftOut};

/// The most files that are listed as left out.
const MOST_LISTED: usize = 1000;

/// How to look for files.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// Whether files that a `.gitignore` names, and folders that tools generate, are left out.
    pub ignores: bool,
    /// Whether a link that the user named must stay in the folder like any other: a shell may have expanded a pattern to it.
    pub wary: bool,
    /// What `exclude` in a `kata.toml` leaves out of folders.
    pub excluded: Option<&'a Gitignore>,
    /// Whether the user named the problem, so that every file that he named is a submission.
    pub has_problem: bool,
}

/// How many names are shown of the files that were left out for one reason.
const MOST_NAMED: usize = 2;

/// The files that were found.
#[derive(Debug, Default)]
pub struct FoundFiles {
    pub files: Vec<Given>,
    /// The first of the files that were left out.
    pub left_out: Vec<LeftOut>,
    /// All files that were left out, by reason.
    pub left_out_for: Vec<LeftOutFor>,
    pub faults: Vec<Fault>,
    /// The files found so far: device and inode, and the path.
    met: BTreeMap<(u64, u64), PathBuf>,
}

/// The files to judge, in the given order; those of a folder are sorted by name. A missing file is a fault.
pub fn files(given: &[PathBuf], rules: Rules<'_>, catalog: &Catalog) -> FoundFiles {
    let mut found = FoundFiles::default();
    for path in given {
        // A name without an extension stands for the only source file of that name.
        let sole = suggest::sole_source(path);
        let path = sole.as_ref().unwrap_or(path);
        let metadata = match fs::metadata(path) {
            Ok(metadata) => metadata,
            Err(_) if path.is_symlink() => {
                found.refuse(path, "it is a link to a file that does not exist");
                continue;
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                found.fault(path, &suggest::no_such_file(path, catalog));
                continue;
            }
            Err(error) => {
                found.fault(path, &error.to_string());
                continue;
            }
        };
        let base = rules.wary.then(|| base(path));
        if let Some(base) = base.as_ref().filter(|base| leaves(base, path)) {
            let shown = if base.as_os_str().is_empty() { Path::new(".") } else { base };
            let error =
                format!("a link in its path leads out of `{}`, and Kata does not follow it here", shown.display());
            found.refuse(path, &error);
        } else if metadata.is_dir() {
            folder(path, &metadata, rules, &mut found);
        } else if path.is_symlink()
            && language_of(&real(path)).map(Language::name) != language_of(path).map(Language::name)
        {
            found.refuse(
                path,
                "it is a link, and its target is no source file of the same language; name the file itself",
            );
        } else if found.meets(path, &metadata) {
            found.files.push(match base {
                Some(base) => Given::within(base, path),
                None => Given::named(path),
            });
        }
    }
    let kept: Vec<&Path> = given.iter().filter(|_| rules.has_problem).map(PathBuf::as_path).collect();
    belonging::sort_out(&mut found, catalog, rules.wary, &kept);
    found.left_out_for = left_out_for(&found.left_out);
    found.left_out.truncate(MOST_LISTED);
    found
}

/// The number and the first names of what was left out, for each reason.
fn left_out_for(left_out: &[LeftOut]) -> Vec<LeftOutFor> {
    let mut by_reason: BTreeMap<WhyLeftOut, LeftOutFor> = BTreeMap::new();
    for LeftOut { what, why, .. } in left_out {
        let of_reason = by_reason.entry(*why).or_insert(LeftOutFor { why: *why, n: 0, first: Vec::new() });
        of_reason.n += 1;
        if of_reason.first.len() < MOST_NAMED {
            of_reason.first.push(what.clone());
        }
    }
    by_reason.into_values().collect()
}

impl FoundFiles {
    pub fn fault(&mut self, path: &Path, error: &str) {
        self.faults.push(Fault { what: path.display().to_string(), place: None, error: error.to_owned() });
    }

    /// Records a file that was handed in but is not read. A file without a language's extension is no submission.
    pub fn refuse(&mut self, path: &Path, why: &str) {
        if fs::symlink_metadata(path).is_ok_and(|metadata| !self.meets(path, &metadata)) {
            // It was named twice.
        } else if language_of(path).is_some() {
            self.files.push(Given::refused(path, why));
        } else {
            self.fault(path, why);
        }
    }

    pub fn leave_out(&mut self, path: &Path, why: WhyLeftOut) {
        self.left_out.push(LeftOut { what: path.display().to_string(), why, same_as: None });
    }

    /// Whether a file or folder is found for the first time; otherwise it is recorded as left out.
    pub fn meets(&mut self, path: &Path, metadata: &Metadata) -> bool {
        let identity = (metadata.dev(), metadata.ino());
        if let Some(known) = self.met.get(&identity) {
            let (what, same_as) = (path.display().to_string(), Some(known.display().to_string()));
            self.left_out.push(LeftOut { what, why: WhyLeftOut::MetBefore, same_as });
            return false;
        }
        self.met.insert(identity, path.to_owned());
        true
    }
}

fn folder(path: &Path, metadata: &Metadata, rules: Rules<'_>, found: &mut FoundFiles) {
    let (n_files, n_faults, n_left_out) = (found.files.len(), found.faults.len(), found.left_out.len());
    if found.meets(path, metadata) {
        Walk::new(path, rules).run(found);
        found.files[n_files..].sort_by(|a, b| a.path.cmp(&b.path));
        let is_empty = found.files.len() == n_files && found.faults.len() == n_faults;
        let is_met_before = |left: &LeftOut| left.why == WhyLeftOut::MetBefore;
        if is_empty && !found.left_out[n_left_out..].iter().any(is_met_before) {
            found.fault(path, "holds no source file");
        }
    }
}

/// The language of a file, by its extension.
pub fn language_of(path: &Path) -> Option<&'static dyn Language> {
    language::by_extension(path.extension()?.to_str()?)
}

fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// The folder that a path named by the user must not leave: the one that Kata was started in, or else the file's own.
fn base(path: &Path) -> PathBuf {
    let goes_up = path.components().any(|part| part == std::path::Component::ParentDir);
    if path.is_relative() && !goes_up { PathBuf::new() } else { path.parent().unwrap_or(path).to_owned() }
}

fn leaves(base: &Path, path: &Path) -> bool {
    let base = if base.as_os_str().is_empty() { Path::new(".") } else { base };
    !real(path).starts_with(real(base))
}
