//! `CallReport`: one call of a submission, and all that is known of its answer. It is no verdict on the submission.

use serde::Serialize;

use crate::problem::Bilingual;
use crate::value::Value;

use super::{Argument, Prints, Reason, Verdict};

#[derive(Debug, Clone, Serialize)]
pub struct CallReport {
    /// The version of this format.
    pub schema: u32,
    pub file: String,
    pub problem: String,
    pub language: String,
    /// Null if the problem forbids the input: then no answer is right or wrong.
    pub verdict: Option<Verdict>,
    /// The constraint that the input violates.
    pub forbidden: Option<String>,
    /// The call in the submission's own language.
    pub call: String,
    pub arguments: Vec<Argument>,
    /// The oracle's answer; if the input is forbidden, that of the reference, if it gives one.
    pub expected: Option<String>,
    /// Whether any answer that satisfies the laws is right.
    pub is_one_of_many: bool,
    /// Null if there was no answer.
    pub got: Option<String>,
    /// The result as its language shows it, if it is spelt otherwise than the answer that it counts as.
    pub returned: Option<String>,
    /// Why the answer is not right, or why there is none.
    pub reason: Option<Reason>,
    /// What each law says of the answer; empty if no law can be asked.
    pub laws: Vec<LawSaid>,
    pub printed: Prints,
    /// CPU time of the call.
    pub milliseconds: f64,
    pub limit_ms: u64,
    /// Of the whole process.
    pub peak_mib: f64,
    /// Warnings of the compiler.
    pub messages: Option<String>,
    /// The file in which the input was kept as a case.
    pub kept_in: Option<String>,
    /// Expected and got as values, for a renderer that shows a diff.
    #[serde(skip)]
    pub values: Option<(Value, Value)>,
}

/// What a law says of an answer.
#[derive(Debug, Clone, Serialize)]
pub struct LawSaid {
    pub law: String,
    pub sentence: Bilingual,
    /// Where it is broken; null if it holds.
    pub because: Option<Bilingual>,
}

/// The version of the format of calls.
pub const CALL_SCHEMA: u32 = 1;
