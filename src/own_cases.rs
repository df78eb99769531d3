//! A user's own cases, in a file beside the submission: `heap_sort.py.cases.toml`, in the form of a problem's `cases.toml`. Whoever wrote the
//! submission wrote this file too, so it is read within limits, and not through a link.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use crate::kept::to_toml;
use crate::outside::Given;
use crate::problem::{HandCase, Problem};
use crate::value::Value;
use crate::verdict::CaseId;

/// The largest file of cases, and the most cases in it.
const LARGEST: u64 = 1 << 20;
const MOST: usize = 200;
const ENDING: &str = ".cases.toml";

/// The path of a submission's cases.
pub fn path(submission: &Path) -> PathBuf {
    let mut name = submission.file_name().unwrap_or_default().to_owned();
    name.push(ENDING);
    submission.with_file_name(name)
}

/// The user's own cases of a submission. It is no error if there are none.
///
/// # Errors
/// What is wrong with the file, with its key; and an input that the problem forbids.
pub fn read(submission: &Given, problem: &Problem) -> anyhow::Result<Vec<HandCase>> {
    let text = text(submission)?;
    read_text(&text, submission, problem)
}

/// Adds a case behind the others; comments in the file stay. The file is replaced atomically.
///
/// # Errors
/// If there is a case of this name, or the file cannot be read or written.
pub fn add(
    submission: &Given,
    problem: &Problem,
    name: &str,
    arguments: &[Value],
    expected: Option<&Value>,
) -> anyhow::Result<PathBuf> {
    let path = path(&submission.path);
    let mut text = text(submission)?;
    let is_known = read_text(&text, submission, problem)?.iter().any(|case| case.name == name);
    ensure!(!is_known, "`{}` has a case `{name}` already; give the new one another name", path.display());
    let parameters = problem.manifest.signature.parameters.iter();
    let named = parameters.zip(arguments).map(|(parameter, value)| format!("{} = {}", parameter.name, to_toml(value)));
    let arguments: Vec<String> = named.collect();
    if !text.is_empty() {
        text = format!("{}\n\n", text.trim_end());
    }
    text += &format!("[[cases]]\nname = {}\n", toml::Value::String(name.to_owned()));
    text += &format!("arguments = {{ {} }}\n", arguments.join(", "));
    if let Some(expected) = expected {
        text += &format!("expected = {}\n", to_toml(expected));
    }
    ensure!(text.len() as u64 <= LARGEST, "`{}` would have more than 1 MiB; keep a smaller input", path.display());
    // What is written is read before it takes the place of what was there.
    read_text(&text, submission, problem)?;
    let written = submission
        .folder()
        .and_then(|folder| folder.replace(Path::new(path.file_name().unwrap_or_default()), text.as_bytes(), None));
    written.with_context(|| format!("could not write `{}`", path.display()))?;
    Ok(path)
}

fn text(submission: &Given) -> anyhow::Result<String> {
    // A fault on the way to the submission is reported for the submission itself.
    let Ok(folder) = submission.folder() else { return Ok(String::new()) };
    let path = path(&submission.path);
    let could_not = || format!("could not read `{}`", path.display());
    match folder.read(Path::new(path.file_name().unwrap_or_default()), LARGEST) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| io::Error::other("it is not UTF-8")).with_context(could_not),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(error).with_context(could_not),
    }
}

fn read_text(text: &str, submission: &Given, problem: &Problem) -> anyhow::Result<Vec<HandCase>> {
    let shown = path(&submission.path).display().to_string();
    let cases = problem.manifest.own_cases(text).with_context(|| shown.clone())?;
    ensure!(cases.len() <= MOST, "{shown}: there are {} cases, and {MOST} at most are judged", cases.len());
    for (at, case) in cases.iter().enumerate() {
        let (name, place) = (&case.name, format!("{shown}: `cases[{at}]` (`{}`)", case.name));
        let is_own = matches!(CaseId::from(name.as_str()), CaseId::Named(_));
        let mut others = problem.examples.iter().chain(&problem.cases).chain(&cases[..at]);
        ensure!(
            is_own && others.all(|other| other.name != *name),
            "{place}: another case has this name; choose one of your own"
        );
        problem
            .content
            .valid(&case.arguments)
            .map_err(anyhow::Error::msg)
            .with_context(|| format!("{place}: the problem forbids this input"))?;
    }
    Ok(cases)
}
