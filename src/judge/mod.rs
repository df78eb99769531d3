//! Judging one submission: the groups in their order, the first failure confirmed in a fresh process and made small, and the report of it all.
//!
//! `file` builds the submission, `run` judges the groups of `cases`, `growing` measures the growth, `failure` makes of what failed a failure that
//! can be shown, `account` the report.

mod account;
mod cases;
mod control;
mod cost;
mod failure;
mod file;
mod growing;
mod leak;
mod run;
mod score;
mod state;
mod submission;

pub use cases::{case_ids, is_case};
pub use file::{judge_file, read_source, unknown_problem};
pub use submission::{Judged, Options, Submission};
