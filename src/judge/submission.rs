//! What is judged, how, and what comes of it.

use std::path::Path;
use std::time::Duration;

use crate::language::Language;
use crate::problem::Problem;
use crate::value::Value;
use crate::verdict::{CaseId, Replay, SubmissionReport};

/// What is judged.
#[derive(Clone, Copy)]
pub struct Submission<'a> {
    /// The path as it was given, and as it is shown.
    pub path: &'a Path,
    pub file: &'a str,
    pub problem: &'a Problem,
    pub language: &'static dyn Language,
}

/// How it is judged. By default every case of every group but the properties is judged, with the problem's own limits.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub seed: u64,
    /// How many property cases.
    pub n_cases: usize,
    /// Judge every case of every group, also after a failure.
    pub keep_going: bool,
    /// Make a failing input smaller before it is reported.
    pub shrink: bool,
    /// CPU time of one call, in place of the problem's.
    pub time_limit: Option<Duration>,
    /// Judge this case alone.
    pub case: Option<CaseId>,
    /// What all calls together may use of CPU time and of time asleep, in place of `cost::budget`.
    pub budget: Option<Duration>,
    /// Counterexamples of earlier runs, tried first.
    pub kept: Vec<Vec<Value>>,
    /// What was asked for, without the file and the case.
    pub replay: Replay,
}

/// What came of it.
pub struct Judged {
    pub report: SubmissionReport,
    /// The arguments of the counterexample, to be kept for next time.
    pub counterexample: Option<Vec<Value>>,
}
