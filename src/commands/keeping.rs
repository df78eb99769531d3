//! Where the history is, and what is written to it. A history that fails costs one note and nothing else.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{Local, NaiveDate, TimeZone};
use etcetera::{BaseStrategy, choose_base_strategy};

use super::environment::variable;
use super::say;
use super::suggest::option_value;
use crate::cli::PackArgs;
use crate::history::{History, Record};
use crate::problem::Locale;
use crate::report;
use crate::verdict::{Report, SubmissionReport, Verdict};

/// The file in the data folder.
const FILE: &str = "history.db";
/// The variables by which a CI engine is known.
const CI: [&str; 8] =
    ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "TEAMCITY_VERSION", "JENKINS_URL", "BUILDKITE", "CIRCLECI"];

/// Where the history is, and whether this run may write to it.
#[derive(Debug, Clone)]
pub struct HistoryPlace {
    /// `None` if KATA_DATA is empty, or if the user has no folder for data.
    pub file: Option<PathBuf>,
    /// Runs in CI write nothing.
    pub is_ci: bool,
}

impl HistoryPlace {
    pub fn read() -> HistoryPlace {
        let own = || choose_base_strategy().ok().map(|base| base.data_dir().join("kata"));
        let folder = match std::env::var_os("KATA_DATA") {
            Some(folder) => Some(PathBuf::from(folder)).filter(|folder| !folder.as_os_str().is_empty()),
            None => own(),
        };
        let is_set = |name: &str| variable(name).is_some_and(|value| value != "false" && value != "0");
        HistoryPlace {
            file: folder.and_then(|folder| std::path::absolute(folder.join(FILE)).ok()),
            is_ci: CI.into_iter().any(is_set),
        }
    }

    /// The file to write to.
    pub fn to_write(&self) -> Option<&Path> {
        self.file.as_deref().filter(|_| !self.is_ci)
    }

    /// All records; none if there is no history.
    pub fn records(&self) -> anyhow::Result<Vec<Record>> {
        let Some(file) = &self.file else { return Ok(Vec::new()) };
        History::open_existing(file)?.map_or_else(|| Ok(Vec::new()), |history| history.records())
    }
}

/// Adds the runs of a report that are practice to the history. A run of a single case says nothing about the problem.
pub fn record(report: &Report, place: &HistoryPlace, locale: Locale, is_practised: &dyn Fn(&SubmissionReport) -> bool) {
    let Some(file) = place.to_write() else { return };
    let now = now();
    let records: Vec<Record> = report
        .submissions
        .iter()
        .filter(|one| is_practised(one))
        .filter_map(|submission| of(submission, now))
        .collect();
    if records.is_empty() {
        return;
    }
    if let Err(error) = History::open(file).and_then(|mut history| history.add(&records)) {
        note(&error, locale);
    }
}

/// Says that the history was not written; a folder that is not for writing is meant so and is not worth a word.
pub fn note(error: &anyhow::Error, locale: Locale) {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    let kind = error.chain().find_map(|cause| cause.downcast_ref::<std::io::Error>()).map(std::io::Error::kind);
    if !matches!(kind, Some(PermissionDenied | ReadOnlyFilesystem)) {
        say(&report::words(locale).said(&format!("not recorded: {error:#}")));
    }
}

fn of(submission: &SubmissionReport, at: i64) -> Option<Record> {
    let is_whole = submission.score.is_some() && submission.verdict != Verdict::UnknownProblem;
    Some(Record {
        at,
        problem: submission.problem.clone().filter(|_| is_whole)?,
        language: submission.language.clone(),
        verdict: submission.verdict,
        slowest_ms: submission.time.slowest_ms,
        reference_ms: submission.time.reference_ms,
    })
}

pub fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64)
}

/// The day of a time where the user lives.
pub fn day(at: i64) -> NaiveDate {
    Local.timestamp_opt(at, 0).earliest().map(|time| time.date_naive()).unwrap_or_default()
}

/// The options that make a suggested command find the packs of this one, after a space.
pub fn pack_options(packs: &PackArgs) -> String {
    packs.packs.iter().map(|pack| format!(" --pack {}", option_value(pack))).collect()
}
