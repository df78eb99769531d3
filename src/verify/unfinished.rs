//! What is missing in the folders of a problem that cannot be read yet.

use std::path::{Path, PathBuf};

use super::author::Folders;
use super::{Findings, ProblemFolders, content, names_in, solutions};
use crate::language::{LANGUAGES, Language};
use crate::outside;

/// The largest file that is looked into.
const LARGEST: u64 = 1 << 20;

/// What is missing, what is to be filled in, and the first fault that keeps the problem from being read.
pub fn findings(folders: &ProblemFolders, home: Folders, fault: &str) -> Findings {
    let mut findings = Findings::default();
    let needed: &[&str] = match home {
        Folders::Registry => &solutions::FILES,
        Folders::Pack => &solutions::NEEDED_IN_PACK,
    };
    for name in needed {
        let file = folders.problem.join(name);
        findings.check(file.is_file(), || format!("{}: is missing", file.display()));
    }
    for reference in missing_references(&folders.solutions, home) {
        findings.check(false, || format!("{} is missing", reference.display()));
    }
    // A missing file is named already.
    let is_new = !fault.contains("is missing") || findings.problems.is_empty();
    findings.check(!is_new, || fault.to_owned());
    for folder in [&folders.problem, &folders.solutions.join("accepted")] {
        for name in names_in(folder).unwrap_or_default() {
            let file = folder.join(name);
            if let Ok(text) = outside::read_text_named(&file, LARGEST) {
                content::check_todo(&file, &text, &mut findings);
            }
        }
    }
    findings
}

fn missing_references(solutions: &Path, home: Folders) -> Vec<PathBuf> {
    let languages = LANGUAGES.map(Language::table);
    match home {
        Folders::Registry => solutions::missing_references(solutions, languages),
        Folders::Pack => {
            let accepted = solutions.join("accepted");
            let mut extensions = languages.iter().flat_map(|table| table.extensions);
            let is_there = extensions.any(|extension| accepted.join(format!("reference.{extension}")).is_file());
            if is_there { Vec::new() } else { vec![accepted.join("reference.*")] }
        }
    }
}
