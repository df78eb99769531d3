//! The README against the program.

use std::fs;
use std::path::Path;

use kata_judge::verdict::Verdict;

use crate::harness::{Kata, ROOT};

fn readme() -> String {
    fs::read_to_string(Path::new(ROOT).join("README.md")).expect("README.md can be read")
}

#[test]
fn every_verdict_stands_in_a_row() {
    let readme = readme();
    for verdict in Verdict::ALL {
        let (name, abbreviation) = (format!("`{}`", verdict.name()), verdict.abbreviation());
        let row = readme.lines().find(|line| line.starts_with('|') && line.contains(&name));
        let row = row.unwrap_or_else(|| panic!("README.md has no row of a table with {name}"));
        assert!(row.contains(abbreviation), "README.md does not abbreviate {name} to {abbreviation}: {row}");
    }
}

#[test]
fn every_exit_code_stands_in_a_row() {
    let readme = readme();
    let run = Kata::new().args(["--help"]).run();
    for code in ["0", "1", "2"] {
        let is_row = |line: &str| line.split('|').nth(1).is_some_and(|cell| cell.trim().trim_matches('`') == code);
        assert!(readme.lines().any(is_row), "README.md has no row for exit code {code}");
        assert!(run.stdout.contains(&format!("{code} ")), "the help does not mention {code}");
    }
}

#[test]
fn the_map_names_every_module() {
    let readme = readme();
    for entry in fs::read_dir(Path::new(ROOT).join("src")).expect("src can be read") {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        assert!(name == "lib" || readme.contains(&name), "README.md does not mention `{name}`");
    }
}
