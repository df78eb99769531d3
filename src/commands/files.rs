//! Which files a run is about: those given, and the source files below the folders given.

use std::fs;
use std::path::{Path, PathBuf};

use crate::language;
use crate::verdict::Fault;

/// The files to judge, in the order in which they were given, those of a folder by their names. What is not there is a fault.
pub fn files(given: &[PathBuf], faults: &mut Vec<Fault>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut fault = |path: &Path, error: String| {
        faults.push(Fault { what: path.display().to_string(), place: None, error });
    };
    for path in given {
        if path.is_dir() {
            let before = files.len();
            if let Err(error) = walk(path, &mut files) {
                fault(path, error.to_string());
            }
            if files.len() == before {
                fault(path, "holds no source file".to_owned());
            }
        } else if path.exists() {
            files.push(path.clone());
        } else {
            fault(path, "there is no such file".to_owned());
        }
    }
    files
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.sort();
    for path in entries {
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if is_hidden {
            continue;
        } else if path.is_dir() {
            walk(&path, files)?;
        } else if language::by_extension(extension).is_some() {
            files.push(path);
        }
    }
    Ok(())
}
