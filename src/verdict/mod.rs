//! Verdicts and the `Report`: the truth about a run, as data. The JSON format is this module's types, serialised, with the schema number `SCHEMA`.
//!
//! A learner's failure is a `Failure` here, never an `Err`. An `Event` only says that something is alive: no report depends on one.

mod replay;
mod report;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::value::Value;

pub use replay::{Replay, quoted as shell_word};
pub use report::{
    CaseReport, Compile, Fault, Group, GroupScore, Hold, HoldStatus, Incomplete, LeftOut, Machine, Memory, NotJudged,
    Report, SCHEMA, Sandbox, Score, Shard, SubmissionReport, Summary, Time, WhyLeftOut, WhyNotJudged,
};

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
    Forbidden,
    /// Neither the file nor its folder names the problem that it is to solve.
    UnknownProblem,
}

impl Verdict {
    pub const ALL: [Verdict; 9] = [
        Verdict::Accepted,
        Verdict::WrongAnswer,
        Verdict::TimeLimitExceeded,
        Verdict::MemoryLimitExceeded,
        Verdict::OutputLimitExceeded,
        Verdict::RunTimeError,
        Verdict::CompileError,
        Verdict::Forbidden,
        Verdict::UnknownProblem,
    ];

    /// As folders and JSON name it: `wrong_answer`.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::WrongAnswer => "wrong_answer",
            Verdict::TimeLimitExceeded => "time_limit_exceeded",
            Verdict::MemoryLimitExceeded => "memory_limit_exceeded",
            Verdict::OutputLimitExceeded => "output_limit_exceeded",
            Verdict::RunTimeError => "run_time_error",
            Verdict::CompileError => "compile_error",
            Verdict::Forbidden => "forbidden",
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
            Verdict::Forbidden => "FB",
            Verdict::UnknownProblem => "UP",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupName {
    Examples,
    Hidden,
    Properties,
    Growth,
}

impl GroupName {
    pub fn name(self) -> &'static str {
        match self {
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
    /// `None` for a compile error, and where the problem could not be told.
    pub group: Option<GroupName>,
    /// The first case that failed.
    pub case: Option<String>,
    /// What the hand-picked case is there to catch; empty for others.
    pub catches: String,
    pub reason: Reason,
    /// Set where the case passes in a fresh process: what an earlier case left behind.
    pub finding: Option<Finding>,
    /// The module that the file was importing, where it met a limit or its end before any call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importing: Option<String>,
}

/// What went wrong with a call, or with the build.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// The answer differs from the expected one.
    Different {
        path: String,
        what: String,
        n_different: usize,
        near_miss: Option<String>,
    },
    /// The answer breaks a law; `sentence` says the law, `because` where it is broken.
    LawBroken {
        law: String,
        sentence: String,
        because: String,
    },
    /// The answer is of another type than the signature's result.
    WrongType {
        expected: String,
        got: String,
        path: String,
        expected_there: String,
        got_there: String,
    },
    Raised(Raised),
    /// An argument does not fit the submission's own type.
    DoesNotFit {
        path: String,
        value: String,
        ty: String,
    },
    /// The process ended with this code, without an answer.
    Exited {
        code: i32,
    },
    /// The process was killed by a signal (`SIGSEGV`).
    Signalled {
        signal: String,
    },
    /// The reply was no reply.
    NoAnswer {
        what: String,
    },
    TimeLimit {
        clock: Clock,
        limit_ms: u64,
    },
    MemoryLimit {
        limit_mib: u64,
    },
    /// To stdout and stderr together.
    PrintedTooMuch {
        limit_bytes: u64,
        /// Whether it is all calls together that printed so much.
        #[serde(default)]
        in_all: bool,
    },
    ReplyTooLarge {
        limit_bytes: u64,
    },
    CompileError {
        headline: String,
        line: Option<u32>,
        text: String,
    },
    /// It could not be told which problem the file is to solve; `hint` says how to name it.
    UnknownProblem {
        hint: String,
    },
    /// The time grows faster than the problem allows, beyond doubt.
    Growth(Growth),
    /// A blind report does not say.
    Hidden,
}

/// How the CPU time of calls grows with n, over one kind of generated case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Growth {
    pub finding: GrowthFinding,
    /// The slope of log median time on log n; null where nothing could be measured.
    #[serde(deserialize_with = "or_nan")]
    #[schemars(with = "Option<f64>")]
    pub exponent: f64,
    /// Its interval at 95 %; a null at the upper end of a number means that it has none.
    #[serde(deserialize_with = "or_nan")]
    #[schemars(with = "Option<f64>")]
    pub low: f64,
    #[serde(deserialize_with = "or_infinity")]
    #[schemars(with = "Option<f64>")]
    pub high: f64,
    /// The order that the problem demands, without its O.
    pub demanded: String,
    /// The generated case of which there are several sizes.
    #[serde(rename = "case")]
    pub kind: String,
    pub sizes: Vec<usize>,
    pub n_rounds: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GrowthFinding {
    /// Of the demanded degree.
    Within,
    /// Of a higher one.
    Beyond,
    /// Not to be told here and now; no failure.
    Inconclusive,
}

/// An exception or a panic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Raised {
    /// The exception's type, or `panic`.
    #[serde(rename = "exception")]
    pub kind: String,
    pub message: String,
    /// The line of the submission, from 1; 0 if unknown.
    pub line: i64,
    /// The submission's own frames, newest last.
    pub trace: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Clock {
    Cpu,
    Wall,
    /// The time during which no thread of the program did anything.
    Rest,
    /// CPU time and the time asleep of all calls together.
    Budget,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// The case passes alone and fails after `after`.
    LeakedState { after: String },
    /// The case passes when it is run again, also after the cases before it.
    Unstable,
}

/// The smallest failing input found, and what the submission did with it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Counterexample {
    /// The call in the submission's own language, ready to paste; shortened if it is very long.
    pub call: String,
    /// The arguments in neutral notation, by parameter.
    pub arguments: Vec<Argument>,
    /// A right answer.
    pub expected: Option<String>,
    /// Whether any answer that keeps the laws is right, and `expected` is only one of them.
    #[serde(default)]
    pub is_one_of_many: bool,
    /// `None` where there was no answer.
    pub got: Option<String>,
    pub reason: Reason,
    /// The law that the answer breaks, where the reason itself is a difference.
    pub law: Option<BrokenLaw>,
    /// What the submission printed during the case; control characters are still in it.
    pub printed: Prints,
    /// The command that judges exactly this case again.
    pub replay: String,
    /// How many inputs were tried to make it small; 0 where it is the case itself.
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

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BrokenLaw {
    pub law: String,
    pub sentence: String,
    pub because: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct Prints {
    pub stdout: String,
    pub stderr: String,
    /// Bytes in all, also those that were not kept.
    pub stdout_bytes: u64,
    pub stderr_bytes: u64,
}

/// A sign of life. Nothing depends on one.
#[derive(Debug, Clone)]
pub enum Event {
    /// What is made once and takes long.
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
    Progress {
        done: usize,
        all: usize,
    },
    Shrinking {
        n_tried: usize,
    },
    Judged {
        file: String,
        verdict: Verdict,
    },
}

fn or_nan<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(f64::NAN))
}

fn or_infinity<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(f64::INFINITY))
}
