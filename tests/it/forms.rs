//! Every form that a submission may have, in every language: the files of `tests/forms/`, whose headers state the expected report.
//! `KATA_FORMS=python/crlf` judges only the forms whose path begins with that.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use kata_judge::language::{LANGUAGES, Language};
use serde_json::Value;

use crate::form::{Form, form_of};
use crate::harness::{Kata, ROOT, unwrapped};

const FOLDER: &str = "tests/forms";

/// The folder of a language: its forms by name (`None` if the language cannot have one), and the faults of other files.
fn entries(language: &dyn Language, faults: &mut Vec<String>) -> BTreeMap<String, Option<Form>> {
    let folder = Path::new(ROOT).join(FOLDER).join(language.name());
    let Ok(found) = fs::read_dir(&folder) else {
        faults.push(format!("{FOLDER}/{} is missing: a language has a folder of forms", language.name()));
        return BTreeMap::new();
    };
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in found {
        let file = file.expect("an entry can be read").file_name().into_string().expect("names are UTF-8");
        // A manual run keeps counterexamples there.
        if file != ".kata" {
            let (name, extension) = file.split_once('.').unwrap_or((&file, ""));
            files.entry(name.to_owned()).or_default().push(extension.to_owned());
        }
    }
    let mut entries = BTreeMap::new();
    for (name, extensions) in files {
        match form_of(&folder, language, &name, &extensions) {
            Ok(entry) => drop(entries.insert(name, entry)),
            Err(why) => faults.push(format!("{FOLDER}/{}/{name}: {why}", language.name())),
        }
    }
    entries
}

/// The forms that every language must have or explain: the rows of the table in `tests/forms/README.md`.
fn demanded() -> Vec<String> {
    let text = fs::read_to_string(Path::new(ROOT).join(FOLDER).join("README.md")).expect("the table can be read");
    let rows = text.lines().skip_while(|line| !line.starts_with("| form ")).take_while(|line| line.starts_with('|'));
    let names = rows.filter_map(|row| row.strip_prefix("| `")?.split_once('`'));
    let names: Vec<String> = names.map(|(name, _)| name.to_owned()).collect();
    assert!(names.len() >= 40, "the table of forms has only {} rows", names.len());
    names
}

/// The names that a language lacks.
fn missing<'a>(demanded: &'a [String], entries: &BTreeMap<String, Option<Form>>) -> Vec<&'a str> {
    demanded.iter().filter(|name| !entries.contains_key(*name)).map(String::as_str).collect()
}

#[test]
fn every_language_has_every_form() {
    let (demanded, mut faults) = (demanded(), Vec::new());
    for language in LANGUAGES {
        let entries = entries(language, &mut faults);
        let absent = entries.iter().filter(|(name, form)| form.is_none() && !demanded.contains(name));
        faults
            .extend(absent.map(|(name, _)| format!("{FOLDER}/{}/{name}.header: nothing demands it", language.name())));
        for name in missing(&demanded, &entries) {
            faults.push(format!(
                "{FOLDER}/{}/{name} is missing: write it, or {name}.header with `Not in this language: REASON`",
                language.name()
            ));
        }
    }
    let known: BTreeSet<&str> = LANGUAGES.iter().map(|language| language.name()).collect();
    for entry in fs::read_dir(Path::new(ROOT).join(FOLDER)).expect("the corpus can be read").flatten() {
        let name = entry.file_name().into_string().expect("names are UTF-8");
        if entry.path().is_dir() && !known.contains(name.as_str()) {
            faults.push(format!("{FOLDER}/{name} is the folder of no language"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_language_that_lacks_a_form_is_told_its_name() {
    let (demanded, mut faults) = (demanded(), Vec::new());
    assert_eq!(missing(&demanded, &BTreeMap::new()), demanded, "a new language is told all names");
    let mut python = entries(LANGUAGES[0], &mut faults);
    python.remove("in_place").expect("Python has it");
    assert_eq!(missing(&demanded, &python), ["in_place"]);
}

/// The bytes of these files are what is tested: a tool that normalises line endings would make the test meaningless.
#[test]
fn line_ends_and_marks_are_as_they_were_written() {
    for language in LANGUAGES {
        let read = |name: &str| {
            let path = Path::new(ROOT).join(FOLDER).join(language.name());
            fs::read_to_string(path.join(format!("{name}.{}", language.extensions()[0]))).unwrap_or_default()
        };
        let text = read("crlf");
        let n_lines = text.lines().count();
        assert!(n_lines > 3 && text.matches("\r\n").count() == n_lines, "{}/crlf has LF", language.name());
        assert!(read("byte_order_mark").starts_with('\u{feff}'), "{}/byte_order_mark has none", language.name());
        let text = read("no_final_newline");
        assert!(!text.is_empty() && !text.ends_with('\n'), "{}/no_final_newline has one", language.name());
    }
}

/// Judges the forms with these options in one run, and returns the differences of each report from its header's demands.
fn judge(options: &str, forms: &[&Form]) -> Vec<String> {
    let kata = forms.iter().fold(Kata::new(), |kata, form| kata.file(&form.place(), &form.source));
    let cases = if options.contains("--cases") { "" } else { "--cases 40" };
    let words = ["test . --format json", cases, options].join(" ");
    let run = kata.args(words.split_whitespace()).run();
    let mut faults = Vec::new();
    let code = i32::from(forms.iter().any(|form| form.verdict != "accepted"));
    if run.code != code {
        faults.push(format!("kata {words}: it must exit with {code}, exits with {}: {}", run.code, run.stderr));
    }
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("kata {words}: {run:?}"));
    let submissions = report["submissions"].as_array().expect("a report has submissions").iter();
    let path = |of: &Value| of["file"].as_str().expect("it has a path").trim_start_matches("./").to_owned();
    let reports: BTreeMap<String, &Value> = submissions.map(|submission| (path(submission), submission)).collect();
    for form in forms {
        let found = match reports.get(&form.place()) {
            Some(report) => form.differences(report),
            None => vec!["it was not judged".to_owned()],
        };
        let found = found.into_iter().chain(untold(form));
        faults.extend(found.map(|found| format!("{}: {found}", form.path.display())));
    }
    faults
}

/// The words that a form demands and the terminal report lacks.
fn untold(form: &Form) -> Vec<String> {
    if form.tells.is_empty() {
        return Vec::new();
    }
    let kata = Kata::new().file(&form.place(), &form.source);
    let place = form.place();
    let run = kata.args(["test", &place].into_iter().chain(form.options.split_whitespace())).run();
    let text = unwrapped(&run.stdout);
    let untold = form.tells.iter().filter(|told| !text.contains(*told));
    untold.map(|told| format!("nobody is told {told:?}: {}", run.stdout)).collect()
}

#[test]
fn every_form_is_judged_as_its_header_says() {
    let chosen = std::env::var("KATA_FORMS").unwrap_or_default();
    let mut faults = Vec::new();
    let mut forms: Vec<Form> = Vec::new();
    for language in LANGUAGES {
        let entries = entries(language, &mut faults).into_values().flatten();
        forms.extend(entries.filter(|form| form.id.starts_with(&chosen)));
    }
    assert!(!forms.is_empty() || !faults.is_empty(), "no form's path begins with `{chosen}`");
    let mut groups: BTreeMap<&str, Vec<&Form>> = BTreeMap::new();
    forms.iter().for_each(|form| groups.entry(&form.options).or_default().push(form));
    // In parallel, since some wait for calls that sleep.
    std::thread::scope(|scope| {
        let judges = groups.iter().map(|(options, forms)| scope.spawn(|| judge(options, forms)));
        let judges: Vec<_> = judges.collect();
        faults.extend(judges.into_iter().flat_map(|judge| judge.join().expect("every group is judged")));
    });
    let n_forms = forms.len();
    assert!(faults.is_empty(), "{} faults in {n_forms} forms:\n{}", faults.len(), faults.join("\n"));
}
