//! Problems that are made up of a few texts and a content, and judged in this process.

use std::path::PathBuf;
use std::time::Duration;

use kata_judge::build::{Builder, COMPILE_LIMIT};
use kata_judge::judge::{Options, judge_file};
use kata_judge::outside::Given;
use kata_judge::problem::{Content, Difficulty, Index, Locale, Problem, Source};
use kata_judge::report;
use kata_judge::sandbox::Layer;
use kata_judge::verdict::SubmissionReport;

use crate::harness::{cache, catalog, program};

const MANIFEST: &str = r#"
difficulty = "easy"
topics = ["made up"]
signature = "SIGNATURE"
comparison = "exact"

[limits]
largest = 100
"#;

/// What tells one problem from another.
pub struct Texts<'a> {
    pub slug: &'static str,
    pub signature: &'a str,
    /// `[[examples]]`
    pub example: &'a str,
    /// `[[cases]]`
    pub cases: &'a str,
}

pub fn read(texts: &Texts<'_>, content: fn() -> Content) -> anyhow::Result<Problem> {
    // A registry's texts live as long as the program; these are leaked to do so too.
    let leaked = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let index = Index {
        signature: leaked(texts.signature.to_owned()),
        aliases: &[],
        title: "Made up",
        title_zh: "虚构",
        difficulty: Difficulty::Easy,
        topics: &["made up"],
    };
    let manifest = leaked(MANIFEST.replace("SIGNATURE", texts.signature) + texts.example);
    let cases = leaked(texts.cases.to_owned());
    let shipped = catalog().sources().next().expect("there is a problem");
    Problem::read(&Source {
        slug: texts.slug,
        index,
        manifest,
        cases,
        references: &[],
        content: Some(content),
        ..*shipped
    })
}

/// The report on a submission, and what it says of the failure in English.
pub fn judged(problem: &Problem, name: &str, source: &str) -> (SubmissionReport, String) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join(name);
    std::fs::write(&file, source).expect("a file can be written");
    let options =
        Options { n_cases: 40, shrink: true, time_limit: Some(Duration::from_secs(10)), ..Options::default() };
    let judged = judge_file(&builder(), &Given::named(&file), problem, &options, &mut |_| {});
    let report = judged.expect("it is judged").report;
    let reason = report.failure.as_ref().map(|failure| report::words(Locale::English).reason(&failure.reason));
    (report, reason.unwrap_or_default().trim().to_owned())
}

/// What builds with the program and the cache of all tests.
pub fn builder() -> Builder {
    Builder {
        shim: program(),
        cache: cache(),
        search_path: std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect(),
        working_directory: PathBuf::from("/"),
        variables: Vec::new(),
        layers: Layer::ALL.to_vec(),
        compile_limit: COMPILE_LIMIT,
        chosen: Default::default(),
        sanitizes: false,
    }
}
