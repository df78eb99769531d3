//! Workflow commands of GitHub Actions: an annotation for each submission that is not accepted, on its own file and line.

use std::path::{Component, Path, PathBuf};

use super::plain::{detail, headline, line};
use super::sentences::{not_conclusive, problem_text};
use super::visible::visible;
use super::words::{passed_of, said_of_incomplete, said_of_run, words};
use crate::problem::Locale;
use crate::verdict::Report;

/// The most annotations of one kind that GitHub shows for a step.
const MOST: usize = 10;

/// Where the files of a report are. GitHub reads an annotation's path relative to the root of the checkout.
#[derive(Debug, Clone, Default)]
pub struct Checkout {
    /// The folder that the paths of the report are relative to.
    pub here: PathBuf,
    /// The root of the checkout, if it is known.
    pub root: Option<PathBuf>,
}

impl Checkout {
    /// The path relative to the root; unchanged if it is not below the root.
    fn path(&self, file: &str) -> String {
        let Some(root) = &self.root else { return file.to_owned() };
        let below = |root: &Path| {
            let path = without_dots(&self.here.join(file));
            path.strip_prefix(without_dots(root)).ok().map(|path| path.display().to_string())
        };
        below(root).filter(|path| !path.is_empty()).unwrap_or_else(|| file.to_owned())
    }
}

/// The path without `.` and `..`, by its text alone.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
    }
    plain
}

/// The annotations, one a line, and a line for those that are left out.
pub fn github(report: &Report, checkout: &Checkout, locale: Locale) -> String {
    let words = words(locale);
    let report = &visible(report);
    let mut lines = Vec::new();
    for submission in report.submissions.iter().filter(|submission| submission.failure.is_some()) {
        let line = line(submission).map(|line| format!(",line={line}")).unwrap_or_default();
        let title = property(&format!("{}: {}", problem_text(submission, words), headline(submission, words)));
        lines.push(format!(
            "::error file={}{line},title={title}::{}",
            property(&checkout.path(&submission.file)),
            message(&detail(submission, words))
        ));
    }
    for fault in &report.faults {
        lines.push(format!(
            "::error file={},title={}::{}",
            property(&checkout.path(&fault.what)),
            property(words.could_not_be_judged()),
            message(&words.said(&fault.error))
        ));
    }
    if let Some(sentence) = said_of_incomplete(report, words) {
        // It comes first, so that GitHub does not drop it.
        lines.insert(0, format!("::error title={}::{}", property(words.is_incomplete()), message(&sentence)));
    }
    for submission in &report.submissions {
        if let Some(sentence) = not_conclusive(submission, words) {
            let title = property(&format!("{}: {}", problem_text(submission, words), words.growth_head()));
            lines.push(format!(
                "::notice file={},title={title}::{}",
                property(&checkout.path(&submission.file)),
                message(&sentence)
            ));
        }
    }
    let n_more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    let more = if n_more > 0 { words.without_annotation(n_more) } else { String::new() };
    let sentences: String = said_of_run(report, words).map(|sentence| format!("; {}", message(&sentence))).collect();
    lines.push(format!("{}{more}{sentences}", passed_of(report, words)));
    lines.join("\n") + "\n"
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_the_checkout() {
        let checkout = Checkout { here: "/w/repo/class".into(), root: Some("/w/repo".into()) };
        for (file, seen) in [
            ("a.py", "class/a.py"),
            ("./a.py", "class/a.py"),
            ("../b/./a.py", "b/a.py"),
            ("/w/repo/c/a.py", "c/a.py"),
            ("/elsewhere/a.py", "/elsewhere/a.py"),
            ("../../a.py", "../../a.py"),
        ] {
            assert_eq!(checkout.path(file), seen);
        }
        assert_eq!(Checkout::default().path("./a.py"), "./a.py");
    }
}
