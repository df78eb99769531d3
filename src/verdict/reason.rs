//! Why a submission is not accepted, as data. What it is called in a language of people is made in `report`.

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
        reply: BadReply,
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
    /// It could not be told which problem the file is to solve.
    UnknownProblem(Unnamed),
    /// The time grows faster than the problem allows, beyond doubt.
    Growth(Growth),
    /// A blind report does not say.
    Hidden,
}

/// A file whose path names no problem, or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unnamed {
    /// The path as it was given.
    pub file: String,
    /// The problems whose names are within the file's, where they are several; or else the one whose name is the nearest.
    pub meant: Vec<String>,
    /// All that there are.
    pub problems: Vec<String>,
}

/// How a reply is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BadReply {
    Empty,
    EndsEarly,
    UnknownStatus {
        status: u8,
    },
    /// It came before any call, or after the last.
    Unasked,
    /// The program closed the channel that it answers on.
    ChannelClosed,
    /// Its bytes are no value; `how` is the decoder's own text.
    Malformed {
        how: String,
    },
}

/// How the CPU time of calls grows with n, over one kind of generated case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Growth {
    pub finding: GrowthFinding,
    /// Null where nothing could be measured.
    pub slope: Option<Slope>,
    /// The order that the problem demands, without its O.
    pub demanded: String,
    /// The generated case of which there are several sizes; null where there are none, and in a blind report.
    #[serde(rename = "case")]
    pub kind: Option<String>,
    pub sizes: Vec<usize>,
    pub n_rounds: usize,
}

/// The slope of log median time on log n.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Slope {
    pub exponent: f64,
    /// Its interval at 95 %. Without an upper end the exponent is at least that much.
    pub low: f64,
    pub high: Option<f64>,
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
    /// The line of the submission, from 1, where it is known.
    pub line: Option<u32>,
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
