//! Verdicts and the `Report`: the truth about a run, as data. The JSON format is this module's types, serialised, with the schema number `SCHEMA`.
//!
//! A learner's failure is a `Failure` here, never an `Err`. An `Event` only says that something is alive: no report depends on one.

use serde::Serialize;

use crate::value::Value;

/// The version of the JSON format. It grows when a field is removed or changes its meaning.
pub const SCHEMA: u32 = 1;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
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
        Verdict::Forbidden,
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
        }
    }
}

impl Report {
    /// The seed as a person is told of it.
    pub fn seed_text(&self) -> String {
        match (&self.seed, &self.seed_hash) {
            (Some(seed), _) => seed.to_string(),
            (None, Some(hash)) => format!("secret, with the hash {hash}"),
            (None, None) => "secret".to_owned(),
        }
    }
}

/// Everything that a run found.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    pub schema: u32,
    /// Kata's version.
    pub kata: String,
    /// `None` where it is kept secret; `seed_hash` tells it from others.
    pub seed: Option<u64>,
    /// Of a secret seed: the first 16 hexadecimal digits of the SHA-256 of `KATA_SEED`'s text.
    pub seed_hash: Option<String>,
    pub machine: Machine,
    pub submissions: Vec<SubmissionReport>,
    /// What could not be judged, and why.
    pub faults: Vec<Fault>,
    pub summary: Summary,
}

#[derive(Debug, Clone, Serialize)]
pub struct Machine {
    /// `linux`
    pub system: String,
    /// `x86_64`
    pub architecture: String,
    pub n_cores: usize,
}

#[derive(Debug, Clone, Serialize)]
pub struct Fault {
    /// The file, or the problem, that could not be judged.
    pub what: String,
    pub error: String,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct Summary {
    pub n_submissions: usize,
    pub n_accepted: usize,
    pub n_faults: usize,
}

#[derive(Debug, Clone, Serialize)]
pub struct SubmissionReport {
    /// The path as it was given.
    pub file: String,
    pub problem: String,
    /// `python`
    pub language: String,
    pub verdict: Verdict,
    pub compile: Compile,
    pub groups: Vec<Group>,
    /// `None` where the problem demands no order, or where another failure came first.
    pub growth: Option<Growth>,
    pub failure: Option<Failure>,
    /// The smallest failing input found.
    pub counterexample: Option<Counterexample>,
    pub time: Time,
    pub memory: Memory,
    /// What held the program. `None` where it was never started.
    pub sandbox: Option<Sandbox>,
}

/// How far a submission was held, by what it must not do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sandbox {
    /// Read or write beyond its own folder and the system's libraries.
    pub files: Hold,
    /// Reach any network.
    pub network: Hold,
    /// Start, see, signal or trace processes.
    pub processes: Hold,
    /// Use more memory than its limit.
    pub memory: Hold,
    /// Use more time than its limit.
    pub time: Hold,
    /// Leave a process or a file behind.
    pub clean_up: Hold,
}

/// Whether one promise is kept, and by what, or why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hold {
    pub status: HoldStatus,
    pub how: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldStatus {
    Enforced,
    Partial,
    Unavailable,
}

impl Sandbox {
    /// The promises by name, in the order in which they are shown.
    pub fn promises(&self) -> [(&'static str, &Hold); 6] {
        [
            ("files", &self.files),
            ("network", &self.network),
            ("processes", &self.processes),
            ("memory", &self.memory),
            ("time", &self.time),
            ("clean_up", &self.clean_up),
        ]
    }

    pub fn is_enforced(&self) -> bool {
        self.promises().iter().all(|(_, hold)| hold.status == HoldStatus::Enforced)
    }
}

#[derive(Debug, Clone, Serialize)]
pub struct Compile {
    pub seconds: f64,
    /// Taken from the cache, not compiled.
    pub is_cached: bool,
    /// The compiler's messages, where it refused.
    pub messages: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
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

#[derive(Debug, Clone, Serialize)]
pub struct Group {
    pub name: GroupName,
    pub passed: usize,
    pub failed: usize,
    pub cases: Vec<CaseReport>,
}

#[derive(Debug, Clone, Serialize)]
pub struct CaseReport {
    pub name: String,
    pub verdict: Verdict,
    /// The call's own time by the worker's clock.
    pub milliseconds: f64,
}

/// Why a submission is not accepted.
#[derive(Debug, Clone, Serialize)]
pub struct Failure {
    pub verdict: Verdict,
    /// `None` for a compile error.
    pub group: Option<GroupName>,
    /// The first case that failed.
    pub case: Option<String>,
    /// What the hand-picked case is there to catch; empty for others.
    pub catches: String,
    pub reason: Reason,
    /// Set where the case passes in a fresh process: what an earlier case left behind.
    pub finding: Option<Finding>,
}

/// What went wrong with a call, or with the build.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    PrintedTooMuch {
        limit_bytes: u64,
    },
    ReplyTooLarge {
        limit_bytes: u64,
    },
    CompileError {
        headline: String,
        line: Option<u32>,
        text: String,
    },
    /// The time grows faster than the problem allows, beyond doubt.
    Growth(Growth),
    /// A blind report does not say.
    Hidden,
}

/// How the CPU time of calls grows with n, over one kind of generated case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Growth {
    pub finding: GrowthFinding,
    /// The slope of log median time on log n; null where nothing could be measured.
    pub exponent: f64,
    /// Its interval at 95 %.
    pub low: f64,
    pub high: f64,
    /// The order that the problem demands, without its O.
    pub demanded: String,
    /// The generated case of which there are several sizes.
    #[serde(rename = "case")]
    pub kind: String,
    pub sizes: Vec<usize>,
    pub n_rounds: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Raised {
    /// The exception's type, or `panic`.
    pub kind: String,
    pub message: String,
    /// The line of the submission, from 1; 0 if unknown.
    pub line: i64,
    /// The submission's own frames, newest last.
    pub trace: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Clock {
    Cpu,
    Wall,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// The case passes alone and fails after `after`.
    LeakedState { after: String },
    /// The case passes when it is run again, also after the cases before it.
    Unstable,
}

/// The smallest failing input found, and what the submission did with it.
#[derive(Debug, Clone, Serialize)]
pub struct Counterexample {
    /// The call in the submission's own language, ready to paste; shortened if it is very long.
    pub call: String,
    /// The arguments in neutral notation, by parameter.
    pub arguments: Vec<Argument>,
    /// `None` where any answer that keeps the laws is right.
    pub expected: Option<String>,
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

#[derive(Debug, Clone, Serialize)]
pub struct Argument {
    pub name: String,
    #[serde(rename = "type")]
    pub ty: String,
    /// Neutral notation, shortened in the middle if it is very long.
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BrokenLaw {
    pub law: String,
    pub sentence: String,
    pub because: String,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct Prints {
    pub stdout: String,
    pub stderr: String,
    /// Bytes in all, also those that were not kept.
    pub stdout_bytes: u64,
    pub stderr_bytes: u64,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct Time {
    /// CPU limit of one call.
    pub limit_ms: u64,
    /// The slowest call, by the worker's clock.
    pub slowest_ms: f64,
    /// All calls together.
    pub calls_ms: f64,
    /// From reading the file to the verdict, by the wall clock.
    pub total_ms: f64,
}

#[derive(Debug, Clone, Default, Serialize)]
pub struct Memory {
    pub limit_mib: u64,
    pub peak_mib: f64,
}

/// A sign of life. Nothing depends on one.
#[derive(Debug, Clone)]
pub enum Event {
    Building { file: String },
    Group { file: String, group: GroupName },
    Progress { done: usize, all: usize },
    Shrinking { n_tried: usize },
    Judged { file: String, verdict: Verdict },
}
