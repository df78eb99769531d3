//! Tells the files of a run that are submissions from those that only belong to one: a file that another one imports, and whose own name names no
//! problem, is not judged by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::files::{FoundFiles, language_of};
use crate::build;
use crate::catalog::Catalog;
use crate::outside::Given;
use crate::verdict::WhyLeftOut;

/// Leaves out the files that only belong to another one. With `apart`, when others' work is judged, no file is imported that may be another
/// person's: a folder with two files for one problem, or with none that names a problem, is several people's, and each file is judged alone. The files of `kept` stay.
pub fn sort_out(found: &mut FoundFiles, catalog: &Catalog, apart: bool, kept: &[&Path]) {
    if apart {
        let shared = shared_folders(&found.files, catalog);
        for file in &mut found.files {
            file.is_alone = shared.contains(folder(&file.path));
        }
    }
    let is_named = |path: &Path| kept.contains(&path) || catalog.named_by_file(path).is_some();
    let has_other = found.left_out.iter().any(|left| left.why == WhyLeftOut::NoLanguage);
    if !has_other && found.files.iter().all(|file| is_named(&file.path)) {
        return;
    }
    let helpers: Vec<BTreeSet<PathBuf>> = found.files.iter().map(build::paths_of_helpers).collect();
    let index: BTreeMap<PathBuf, usize> =
        found.files.iter().enumerate().map(|(at, file)| (file.path.clone(), at)).collect();
    // Of files that import each other, none belongs to the other.
    let belongs = |at: usize| {
        let path = &found.files[at].path;
        let imports = |by: &usize| helpers[at].iter().any(|helper| index.get(helper) == Some(by));
        !is_named(path) && (0..helpers.len()).any(|by| by != at && helpers[by].contains(path) && !imports(&by))
    };
    let belonging: BTreeSet<PathBuf> =
        (0..helpers.len()).filter(|at| belongs(*at)).map(|at| found.files[at].path.clone()).collect();
    found.files.retain(|file| !belonging.contains(&file.path));
    belonging.iter().for_each(|path| found.leave_out(path, WhyLeftOut::Imported));
    let all: BTreeSet<String> = helpers.iter().flatten().map(|path| path.display().to_string()).collect();
    for left in &mut found.left_out {
        if left.why == WhyLeftOut::NoLanguage && all.contains(&left.what) {
            left.why = WhyLeftOut::Imported;
        }
    }
}

/// The names of a folder's files.
#[derive(Default)]
struct FolderNames {
    /// The problems that they name, each with the language of the file.
    problems: Vec<(String, &'static str)>,
    /// How many name none.
    n_others: usize,
}

impl FolderNames {
    /// Whether they are several people's.
    fn are_shared(&self) -> bool {
        let n_different = self.problems.iter().collect::<BTreeSet<_>>().len();
        n_different < self.problems.len() || (self.problems.is_empty() && self.n_others > 1)
    }
}

/// The folders whose files are several people's.
fn shared_folders(files: &[Given], catalog: &Catalog) -> BTreeSet<PathBuf> {
    let mut folders: BTreeMap<PathBuf, FolderNames> = BTreeMap::new();
    for file in files {
        let names = folders.entry(folder(&file.path).to_owned()).or_default();
        let language = language_of(&file.path).map_or("", |language| language.name());
        match catalog.named_by_file(&file.path) {
            Some(problem) => names.problems.push((problem, language)),
            None => names.n_others += 1,
        }
    }
    folders.into_iter().filter(|(_, names)| names.are_shared()).map(|(folder, _)| folder).collect()
}

fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}
