//! Judges one submission: runs the groups in order, confirms the first failure in a fresh process, shrinks it, and reports it all.
//!
//! `file` builds the submission, `run` judges the groups of `cases`, `growing` measures the growth, `failure` turns a failed case into a finding,
//! and `account` writes the report.

mod account;
mod again;
mod cases;
mod control;
mod cost;
mod failure;
mod file;
mod growing;
mod leak;
mod run;
mod score;
mod single;
mod state;
mod stress;
mod submission;
mod yours;

pub use cases::{case_arguments, case_ids, is_case};
pub use file::{judge_file, read_source, read_with_helpers, unknown_problem};
pub use single::{expected_answer, run_call};
pub use stress::{StressLength, stress};
pub use submission::{Coverage, Judged, Options, Submission};
pub use yours::agrees;
