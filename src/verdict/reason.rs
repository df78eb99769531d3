//! Why a submission is not accepted, as data. `report` puts it into words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::compare::{Mismatch, NearMiss};
use crate::problem::BrokenLaw;

/// What went wrong with a call, or with the build.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// The answer differs from the expected one.
    Different {
        mismatch: Mismatch<String>,
        near_miss: Option<NearMiss>,
    },
    /// The answer breaks a law.
    LawBroken(BrokenLaw),
    /// The checker of the problem's pack refuses the answer.
    Refused {
        /// What the checker says, in its author's language.
        sentence: String,
    },
    /// The answer's type is not the signature's result type.
    WrongType {
        expected: String,
        got: String,
        path: String,
        expected_there: String,
        got_there: String,
    },
    Raised(Raised),
    /// An argument does not fit the submission's own parameter type.
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
    /// The reply was not valid.
    NoAnswer {
        reply: BadReply,
    },
    TimeLimit {
        clock: Clock,
        limit_ms: u64,
    },
    MemoryLimit {
        limit_mib: u64,
    },
    /// The output to stdout and stderr together was too long.
    PrintedTooMuch {
        limit_bytes: u64,
        /// Whether the limit is the one on all calls together.
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
    /// The file's problem is unknown.
    UnknownProblem(Unnamed),
    /// The time grows faster than the problem allows, beyond doubt.
    Growth(Growth),
    /// A blind report withholds the reason.
    Hidden,
}

/// A file whose path names no problem, or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unnamed {
    /// The path as it was given.
    pub file: String,
    /// The problems whose names the file's name contains, if there are several; otherwise the one with the most similar name.
    pub meant: Vec<String>,
    /// All problems.
    pub problems: Vec<String>,
}

/// Why a reply is not valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BadReply {
    Empty,
    EndsEarly,
    UnknownStatus {
        status: u8,
    },
    /// It came before any call or after the last.
    Unasked,
    /// The program closed the channel that it answers on.
    ChannelClosed,
    /// Its bytes are not a value; `how` is the decoder's own text.
    Malformed {
        how: String,
    },
}

/// How the CPU time of calls grows with n, for one kind of generated case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Growth {
    pub finding: GrowthFinding,
    /// Null if nothing could be measured.
    pub slope: Option<Slope>,
    /// The order that the problem demands, without its O.
    pub demanded: String,
    /// The kind of generated case that was measured at several sizes; null if there is none, and in a blind report.
    #[serde(rename = "case")]
    pub kind: Option<String>,
    pub sizes: Vec<usize>,
    pub n_rounds: usize,
}

/// The slope of log median time on log n.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Slope {
    pub exponent: f64,
    /// Its interval at 95 %. Without an upper end the exponent is at least this.
    pub low: f64,
    pub high: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GrowthFinding {
    /// The demanded degree.
    Within,
    /// A higher degree.
    Beyond,
    /// It cannot be decided here and now; this is no failure.
    Inconclusive,
}

/// An exception or a panic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Raised {
    /// The exception's type, or `panic`.
    #[serde(rename = "exception")]
    pub kind: String,
    pub message: String,
    /// The line of the submission, from 1, if it is known.
    pub line: Option<u32>,
    /// The submission's own frames, newest last.
    pub trace: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Clock {
    Cpu,
    Wall,
    /// The time during which the program was idle.
    Rest,
    /// CPU time plus time asleep of all calls together.
    Budget,
}
