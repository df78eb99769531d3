//! Checks the folders of `problems/` and `solutions/` against the registry's rows, and the headings of both statements.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kata_judge::language::LANGUAGES;
use kata_judge::problem::Locale;
use kata_judge::verdict::Verdict;
use kata_judge::verify::HEADINGS;

use crate::harness::{ROOT, catalog};

fn folders(below: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(Path::new(ROOT).join(below)).unwrap_or_else(|error| panic!("{below}: {error}"));
    let entries = entries.map(|entry| entry.expect("an entry can be read")).filter(|entry| entry.path().is_dir());
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn slugs() -> BTreeSet<String> {
    kata_problems::PROBLEMS.iter().map(|source| source.slug.to_owned()).collect()
}

#[test]
fn every_folder_has_a_row_and_every_row_a_folder() {
    assert_eq!(folders("problems"), slugs());
    assert_eq!(folders("solutions"), slugs());
}

#[test]
fn every_problem_is_read() {
    for slug in slugs() {
        let problem = catalog().find(&slug).unwrap_or_else(|error| panic!("{slug}: {error:#}"));
        assert_eq!(problem.manifest.signature.function, slug);
        assert!(!problem.examples.is_empty() && !problem.cases.is_empty(), "{slug} has no examples or no hidden cases");
    }
}

#[test]
fn names_and_aliases_are_told_apart() {
    let mut seen = BTreeSet::new();
    for slug in slugs() {
        for name in catalog().find(&slug).expect("it is read").names() {
            assert!(seen.insert(name.to_owned()), "two problems are called `{name}`");
        }
    }
}

#[test]
fn both_statements_have_the_headings() {
    for slug in slugs() {
        let problem = catalog().find(&slug).expect("it is read");
        for (locale, pick) in [(Locale::English, 0), (Locale::Chinese, 1)] {
            let statement = problem.statement(locale);
            let found: Vec<&str> = statement.lines().filter_map(|line| line.strip_prefix("## ")).collect();
            let expected: Vec<&str> = HEADINGS.iter().map(|(en, zh)| if pick == 0 { *en } else { *zh }).collect();
            assert_eq!(found, expected, "{slug}");
        }
    }
}

#[test]
fn solutions_lie_in_folders_of_verdicts() {
    let verdicts: BTreeSet<String> = Verdict::ALL.iter().map(|verdict| verdict.name().to_owned()).collect();
    for slug in slugs() {
        let found = folders(&format!("solutions/{slug}"));
        assert!(found.is_subset(&verdicts), "solutions/{slug} has {found:?}");
        let root = Path::new(ROOT).join("solutions").join(&slug);
        for table in LANGUAGES.map(|language| language.table()).into_iter().filter(|table| table.demands_references) {
            let extension = table.extensions[0];
            let reference = root.join(format!("accepted/reference.{extension}"));
            assert!(reference.is_file(), "{} is missing", reference.display());
        }
        let n_wrong = fs::read_dir(root.join("wrong_answer")).expect("there are wrong solutions").count();
        assert!(n_wrong >= 4, "solutions/{slug} has only {n_wrong} wrong solutions");
    }
}

#[test]
fn what_learners_are_told_of_a_problem_is_in_both_languages() {
    let is_chinese = |text: &str| text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character));
    for slug in slugs() {
        let problem = catalog().find(&slug).expect("it is read");
        let laws = problem.content.laws.iter().map(|law| law.sentence.owned());
        for said in laws.chain(problem.cases.iter().filter_map(|case| case.catches.clone())) {
            assert!(!is_chinese(said.of(Locale::English)) && is_chinese(said.of(Locale::Chinese)), "{slug}: {said:?}");
        }
    }
}

/// `problems/README.md` says how small the worked example is.
#[test]
fn the_worked_example_is_small() {
    let text =
        |path: &str| fs::read_to_string(Path::new(ROOT).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let n_lines = |path: &str| text(path).lines().count();
    let manifest = text("problems/softmax/problem.toml");
    let hints = manifest.split("\n[hints]").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("there are hints");
    // The blank line before the next table belongs to the hints.
    let n_hints = hints.lines().count() + 1;
    let n_rust = n_lines("problems/softmax/mod.rs");
    let others = ["problem.toml", "statement.md", "statement.zh.md", "cases.toml"];
    let n_others: usize = others.iter().map(|file| n_lines(&format!("problems/softmax/{file}"))).sum();
    let verdicts = folders("solutions/softmax").into_iter().map(|verdict| format!("solutions/softmax/{verdict}"));
    let solutions = verdicts.flat_map(|folder| {
        let entries = fs::read_dir(Path::new(ROOT).join(&folder)).expect("it can be read");
        let names =
            entries.map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned());
        names.map(move |name| format!("{folder}/{name}")).collect::<Vec<_>>()
    });
    // The references that every problem must have.
    let is_further = |path: &str| {
        let tables = LANGUAGES.map(|language| language.table()).into_iter().filter(|table| !table.demands_references);
        tables.into_iter().any(|table| path.ends_with(&format!("/reference.{}", table.extensions[0])))
    };
    let solutions = solutions.filter(|path| !is_further(path));
    let n_all = n_rust + n_others - n_hints + solutions.map(|path| n_lines(&path)).sum::<usize>();
    assert!(n_all < 300 && n_rust < 60, "{n_all} lines, {n_rust} of them Rust");
    let said = format!("are {n_all} lines, {n_rust} of them Rust");
    assert!(text("problems/README.md").contains(&said), "problems/README.md does not say {said:?}");
}
