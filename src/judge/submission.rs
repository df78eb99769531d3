//! The submission, the options of judging it, and the result.

use std::path::Path;
use std::time::Duration;

use crate::language::Language;
use crate::oracle::Inputs;
use crate::problem::{HandCase, Problem};
use crate::value::Value;
use crate::verdict::{CaseId, Replay, SubmissionReport};

/// What is judged.
#[derive(Clone, Copy)]
pub struct Submission<'a> {
    /// The path as it was given and as reports show it.
    pub path: &'a Path,
    pub file: &'a str,
    pub problem: &'a Problem,
    pub language: &'static dyn Language,
}

/// How much of a submission is judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Coverage {
    #[default]
    Whole,
    /// Examples, small hidden cases and property cases, without large hidden cases and growth.
    Quick,
}

/// How to judge. By default every case of every group except the properties is judged, with the problem's own limits.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub seed: u64,
    pub scope: Coverage,
    /// The number of property cases.
    pub n_cases: usize,
    /// Judge every case of every group, even after a failure.
    pub keep_going: bool,
    /// Shrink a failing input before it is reported.
    pub shrink: bool,
    /// Report the compiler's warnings also if the submission is accepted.
    pub warnings: bool,
    /// CPU time of one call, instead of the problem's limit.
    pub time_limit: Option<Duration>,
    /// The factor of the problem's limit on CPU time, if it is not 1.
    pub limit_multiple: Option<f64>,
    /// Judge only this case.
    pub case: Option<CaseId>,
    /// CPU time plus time asleep of all calls together, instead of `cost::budget`.
    pub budget: Option<Duration>,
    /// Counterexamples of earlier runs, which are tried first.
    pub kept: Vec<Vec<Value>>,
    /// Whether an error about a program of a pack may show inputs.
    pub inputs: Inputs,
    /// The user's own cases, which are judged before all others.
    pub yours: Vec<HandCase>,
    /// The options of the run, without the file and the case.
    pub replay: Replay,
}

/// The result of judging.
pub struct Judged {
    pub report: SubmissionReport,
    /// The arguments of the counterexample, to keep for the next run.
    pub counterexample: Option<Vec<Value>>,
}
