//! Verdicts and the `Report`: the result of a run, as data. The JSON format is this module's types, serialised, with the schema number `SCHEMA`.
//!
//! A learner's failure is a `Failure` here, never an `Err`. An `Event` only shows progress: no report depends on one.

mod call;
mod case;
mod reason;
mod replay;
mod report;
mod stress;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::problem::{Bilingual, BrokenLaw};
use crate::value::Value;

pub use call::{CALL_SCHEMA, CallReport, LawSaid};
pub use case::{CaseId, Earlier};
pub use reason::{BadReply, Clock, Growth, GrowthFinding, Raised, Reason, Slope, Unnamed};
pub use replay::{Replay, quoted as shell_word};
pub use report::{
    CaseReport, Compile, Fault, Group, GroupScore, Hold, HoldStatus, Incomplete, LeftOut, Machine, Memory, NotJudged,
    Promise, Report, SCHEMA, Sandbox, Score, Shard, SubmissionReport, Summary, Time, WhyIncomplete, WhyLeftOut,
    WhyNotJudged,
};
pub use stress::{StressDifference, StressReport, StressSide};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Accepted,
    WrongAnswer,
    TimeLimitExceeded,
    MemoryLimitExceeded,
    OutputLimitExceeded,
    RunTimeError,
    CompileError,
    /// Neither the file nor its folder names a problem.
    UnknownProblem,
}

impl Verdict {
    pub const ALL: [Verdict; 8] = [
        Verdict::Accepted,
        Verdict::WrongAnswer,
        Verdict::TimeLimitExceeded,
        Verdict::MemoryLimitExceeded,
        Verdict::OutputLimitExceeded,
        Verdict::RunTimeError,
        Verdict::CompileError,
        Verdict::UnknownProblem,
    ];

    /// The name in folders and in JSON: `wrong_answer`.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::WrongAnswer => "wrong_answer",
            Verdict::TimeLimitExceeded => "time_limit_exceeded",
            Verdict::MemoryLimitExceeded => "memory_limit_exceeded",
            Verdict::OutputLimitExceeded => "output_limit_exceeded",
            Verdict::RunTimeError => "run_time_error",
            Verdict::CompileError => "compile_error",
            Verdict::UnknownProblem => "unknown_problem",
        }
    }

    /// The field's abbreviation: `WA`.
    pub fn abbreviation(self) -> &'static str {
        match self {
            Verdict::Accepted => "AC",
            Verdict::WrongAnswer => "WA",
            Verdict::TimeLimitExceeded => "TLE",
            Verdict::MemoryLimitExceeded => "MLE",
            Verdict::OutputLimitExceeded => "OLE",
            Verdict::RunTimeError => "RTE",
            Verdict::CompileError => "CE",
            Verdict::UnknownProblem => "UP",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupName {
    /// The user's own cases, beside the submission.
    Yours,
    Examples,
    Hidden,
    Properties,
    Growth,
}

impl GroupName {
    pub fn name(self) -> &'static str {
        match self {
            GroupName::Yours => "yours",
            GroupName::Examples => "examples",
            GroupName::Hidden => "hidden",
            GroupName::Properties => "properties",
            GroupName::Growth => "growth",
        }
    }
}

/// Why a submission is not accepted.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Failure {
    pub verdict: Verdict,
    /// Null for a compile error, and if the problem is unknown.
    pub group: Option<GroupName>,
    /// The first case that failed.
    pub case: Option<CaseId>,
    /// The mistake that a hand-written case is meant to catch; null for other cases.
    pub catches: Option<Bilingual>,
    pub reason: Reason,
    /// Set if the case passes in a fresh process: what an earlier case left behind.
    pub finding: Option<Finding>,
    /// The module that the file was importing when it exceeded a limit or ended before any call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importing: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// The case passes alone and fails after `after`.
    LeakedState { after: Earlier },
    /// The case passes when it is repeated, even after the cases before it.
    Unstable,
}

/// The smallest failing input found, and the submission's answer to it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Counterexample {
    /// The call in the submission's own language, ready to paste; shortened if it is very long.
    pub call: String,
    /// The arguments in neutral notation, by parameter.
    pub arguments: Vec<Argument>,
    /// A right answer.
    pub expected: Option<String>,
    /// Whether any answer that satisfies the laws is right, so that `expected` is only one of them.
    #[serde(default)]
    pub is_one_of_many: bool,
    /// Null if there was no answer.
    pub got: Option<String>,
    /// The result as its language shows it, if it is spelt otherwise than the answer that it counts as.
    pub returned: Option<String>,
    pub reason: Reason,
    /// The law that the answer breaks, if the reason itself is a difference.
    pub law: Option<BrokenLaw>,
    /// The output of the submission during the case, control characters included.
    pub printed: Prints,
    /// The command that judges exactly this case again.
    pub replay: String,
    /// How many inputs were tried to shrink it; 0 if it is the case itself.
    pub n_tried: usize,
    /// Expected and got as values, for a renderer that shows a diff. Not serialised.
    #[serde(skip)]
    pub values: Option<(Value, Value)>,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Argument {
    pub name: String,
    #[serde(rename = "type")]
    pub ty: String,
    /// Neutral notation, shortened in the middle if it is very long.
    pub value: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct Prints {
    pub stdout: String,
    pub stderr: String,
    /// Bytes in all, including those that were not kept.
    pub stdout_bytes: u64,
    pub stderr_bytes: u64,
}

/// A sign of progress. No result depends on one.
#[derive(Debug, Clone)]
pub enum Event {
    /// Something is prepared that is made once and takes long.
    Preparing {
        what: String,
    },
    Building {
        file: String,
    },
    Group {
        file: String,
        group: GroupName,
    },
    /// Examples, small hidden cases and property cases have passed; what takes longer follows.
    QuickPassed {
        file: String,
    },
    Progress {
        done: usize,
        all: usize,
    },
    Shrinking {
        n_tried: usize,
    },
}
