//! The `Report` and its parts: the results of a run, submission by submission.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CaseId, Counterexample, Failure, GroupName, Growth, Verdict};

/// The version of the JSON format. It increases when a field is removed or changes its meaning.
pub const SCHEMA: u32 = 2;

/// The results of a run.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub schema: u32,
    /// Kata's version.
    pub kata: String,
    /// Null if it is kept secret; `seed_hash` then distinguishes it from others.
    pub seed: Option<u64>,
    /// For a secret seed: the first 16 hexadecimal digits of the SHA-256 of `KATA_SEED`'s text.
    pub seed_hash: Option<String>,
    /// Which part of the work this is; null for the whole.
    pub shard: Option<Shard>,
    /// Null if the report was merged from shards on different machines.
    pub machine: Option<Machine>,
    pub submissions: Vec<SubmissionReport>,
    /// What could not be judged, and why.
    pub faults: Vec<Fault>,
    /// Files in the named folders that were deliberately not judged; the first thousand.
    pub left_out: Vec<LeftOut>,
    /// Null if every file of the run was judged.
    pub incomplete: Option<Incomplete>,
    pub summary: Summary,
}

impl Report {
    /// How many files of the run were judged, and how many there are.
    pub fn n_judged(&self) -> (usize, usize) {
        let n_judged = self.submissions.len() + self.faults.iter().filter(|fault| fault.place.is_some()).count();
        (n_judged, n_judged + self.incomplete.as_ref().map_or(0, |incomplete| incomplete.n_left))
    }

    /// Whether the run was quick, so that nothing in it is accepted for good.
    pub fn is_quick(&self) -> bool {
        self.submissions.iter().any(|submission| submission.is_quick)
    }

    /// The shard, if it has no file of the run.
    pub fn empty_shard(&self) -> Option<Shard> {
        let is_empty = self.submissions.is_empty() && self.faults.is_empty() && self.incomplete.is_none();
        self.shard.filter(|_| is_empty)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Machine {
    /// `linux`
    pub system: String,
    /// `x86_64`
    pub architecture: String,
    pub n_cores: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// The file, or the problem, that could not be judged.
    pub what: String,
    /// Its place among all files of the run, from 1; null if it is none of them.
    pub place: Option<usize>,
    pub error: String,
}

/// Says that a run ended before every file was judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Incomplete {
    /// How many files were not judged.
    pub n_left: usize,
    pub why: WhyIncomplete,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WhyIncomplete {
    /// The run was stopped before its end, or is still going on.
    Stopped,
    Signal {
        signal: String,
    },
    /// Merged reports are incomplete, or shards are missing.
    Merged {
        n_incomplete: usize,
        n_missing: usize,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// The file or folder.
    pub what: String,
    pub why: WhyLeftOut,
    /// The path under which the same file was judged; null if it was not judged.
    pub same_as: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyLeftOut {
    /// A `.gitignore` names it.
    Ignored,
    /// `exclude` in a `kata.toml` names it.
    Excluded,
    /// It is a folder that tools generate: `target`, `venv`, `node_modules`.
    Generated,
    /// Its name begins with a dot.
    Hidden,
    /// No language has this file extension.
    NoLanguage,
    /// A link that leads outside the named folder.
    LinkOutside,
    /// It is nested so deeply that the system accepts no path to it.
    TooDeep,
    /// The same file or folder was found before, under another name.
    MetBefore,
    /// A submission of the run imports it.
    Imported,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    pub n_submissions: usize,
    pub n_accepted: usize,
    pub n_faults: usize,
    /// The points of all submissions together.
    pub points: f64,
    pub most_points: f64,
}

impl Summary {
    pub fn of(submissions: &[SubmissionReport], faults: &[Fault]) -> Summary {
        let scores = || submissions.iter().filter_map(|submission| submission.score.as_ref());
        Summary {
            n_submissions: submissions.len(),
            n_accepted: submissions.iter().filter(|submission| submission.verdict == Verdict::Accepted).count(),
            n_faults: faults.len(),
            // An empty sum would be negative zero.
            points: scores().fold(0.0, |sum, score| sum + score.points),
            most_points: scores().fold(0.0, |sum, score| sum + score.most),
        }
    }
}

/// One of several parts of the work, which can be done on different machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shard {
    /// From 1.
    pub index: usize,
    pub count: usize,
    /// The number of files of all shards together.
    pub n_files: usize,
}

/// Points: a group's weight times the share of its cases that passed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    pub points: f64,
    pub most: f64,
    /// Whether judging ended at the first failure, so that cases which might have passed have no points.
    pub is_stopped_early: bool,
    pub groups: Vec<GroupScore>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupScore {
    pub name: GroupName,
    pub points: f64,
    pub most: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmissionReport {
    /// The path as it was given.
    pub file: String,
    /// Its place among all files of the run, from 1, even in a shard.
    pub place: usize,
    /// Null if the problem is unknown.
    pub problem: Option<String>,
    /// `python`
    pub language: String,
    pub verdict: Verdict,
    /// Whether only examples, small hidden cases and property cases were judged. Then `accepted` says nothing about large cases and growth.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_quick: bool,
    pub compile: Compile,
    pub groups: Vec<Group>,
    /// Cases that were left although all were to be judged.
    pub not_judged: Option<NotJudged>,
    /// Null if the problem demands no order, or if another failure came first.
    pub growth: Option<Growth>,
    pub failure: Option<Failure>,
    /// The smallest failing input found.
    pub counterexample: Option<Counterexample>,
    /// Null for a quick run, for a run of a single case, and if the problem is unknown.
    pub score: Option<Score>,
    pub time: Time,
    pub memory: Memory,
    /// What the sandbox enforced. Null if the program was never started.
    pub sandbox: Option<Sandbox>,
}

impl SubmissionReport {
    /// Whether everything that a quick run judges has passed, which is less than being accepted.
    pub fn has_passed_quickly(&self) -> bool {
        self.is_quick && self.verdict == Verdict::Accepted
    }
}

/// What the sandbox enforced, by what the submission must not do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sandbox {
    /// Read or write outside its own folder and the system's libraries.
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

/// The promises of a sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    Files,
    Network,
    Processes,
    Memory,
    Time,
    CleanUp,
}

impl Promise {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Promise::Files => "files",
            Promise::Network => "network",
            Promise::Processes => "processes",
            Promise::Memory => "memory",
            Promise::Time => "time",
            Promise::CleanUp => "clean_up",
        }
    }
}

/// Whether one promise is kept, and by what, or why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hold {
    pub status: HoldStatus,
    pub how: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HoldStatus {
    Enforced,
    Partial,
    Unavailable,
}

impl Sandbox {
    /// The promises, in the order of display.
    pub fn promises(&self) -> [(Promise, &Hold); 6] {
        [
            (Promise::Files, &self.files),
            (Promise::Network, &self.network),
            (Promise::Processes, &self.processes),
            (Promise::Memory, &self.memory),
            (Promise::Time, &self.time),
            (Promise::CleanUp, &self.clean_up),
        ]
    }
}

/// How many of a submission's cases were left, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotJudged {
    pub why: WhyNotJudged,
    pub n_cases: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyNotJudged {
    /// Three cases of a group, or of several groups, had failed and taken long or exceeded a limit.
    Costly,
    /// All calls together had used their budget.
    Budget,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Compile {
    pub seconds: f64,
    /// Taken from the cache and not compiled now.
    pub is_cached: bool,
    /// The compiler's errors, or its warnings about the submission's own lines: if that is not accepted for another reason, or with
    /// `--warnings`.
    pub messages: Option<String>,
    /// The version line of the compiler or interpreter.
    pub version: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub name: GroupName,
    pub passed: usize,
    pub failed: usize,
    pub cases: Vec<CaseReport>,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseReport {
    pub name: CaseId,
    pub verdict: Verdict,
    /// The call's own time by the worker's clock.
    pub milliseconds: f64,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// CPU limit of one call.
    pub limit_ms: u64,
    /// The budget of all calls together, in CPU time plus time asleep.
    pub budget_ms: u64,
    /// The slowest call, by the worker's clock.
    pub slowest_ms: f64,
    /// All calls together.
    pub calls_ms: f64,
    /// The slowest call of the reference in the same language, if the limit follows from it.
    #[serde(default)]
    pub reference_ms: Option<f64>,
    /// Wall-clock time from reading the file to the verdict.
    pub total_ms: f64,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    pub limit_mib: u64,
    pub peak_mib: f64,
}
