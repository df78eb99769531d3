//! The `Report` and its parts: what a run found, submission by submission.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CaseId, Counterexample, Failure, GroupName, Growth, Verdict};

/// The version of the JSON format. It grows when a field is removed or changes its meaning.
pub const SCHEMA: u32 = 2;

/// Everything that a run found.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub schema: u32,
    /// Kata's version.
    pub kata: String,
    /// `None` where it is kept secret; `seed_hash` tells it from others.
    pub seed: Option<u64>,
    /// Of a secret seed: the first 16 hexadecimal digits of the SHA-256 of `KATA_SEED`'s text.
    pub seed_hash: Option<String>,
    /// Which part of the work this is; null where it is the whole.
    pub shard: Option<Shard>,
    /// Null where the report was merged from shards on different machines.
    pub machine: Option<Machine>,
    pub submissions: Vec<SubmissionReport>,
    /// What could not be judged, and why.
    pub faults: Vec<Fault>,
    /// What stands in the folders that were named and was not judged on purpose; the first thousand.
    pub left_out: Vec<LeftOut>,
    /// Null where every file of the run was judged.
    pub incomplete: Option<Incomplete>,
    pub summary: Summary,
}

impl Report {
    /// How many files of the run were judged, and how many there are.
    pub fn n_judged(&self) -> (usize, usize) {
        let n_judged = self.submissions.len() + self.faults.iter().filter(|fault| fault.place.is_some()).count();
        (n_judged, n_judged + self.incomplete.as_ref().map_or(0, |incomplete| incomplete.n_left))
    }

    /// The shard, where no file of the run falls to it.
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
    /// Its place among all files of the run, from 1; null where it is none of them.
    pub place: Option<usize>,
    pub error: String,
}

/// That a run ended before every file was judged.
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
    /// The run did not come to its end, or has not yet.
    Stopped,
    Signal {
        signal: String,
    },
    /// Reports that were merged are incomplete, or shards are missing.
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
    /// The path under which the same file was judged; null where it was not.
    pub same_as: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyLeftOut {
    /// A `.gitignore` names it.
    Ignored,
    /// A folder that tools fill: `target`, `venv`, `node_modules`.
    Generated,
    /// Its name begins with a dot.
    Hidden,
    /// No language has files of its ending.
    NoLanguage,
    /// A link to a folder beyond the one that was named.
    LinkOutside,
    /// So many folders lie around it that the system takes no path to it.
    TooDeep,
    /// It is a file or a folder that was met before, under another name.
    MetBefore,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    pub n_submissions: usize,
    pub n_accepted: usize,
    pub n_faults: usize,
    /// Of all submissions together.
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
            // A sum of nothing would be a negative zero.
            points: scores().fold(0.0, |sum, score| sum + score.points),
            most_points: scores().fold(0.0, |sum, score| sum + score.most),
        }
    }
}

/// One of the parts in which the same work is done on several machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shard {
    /// From 1.
    pub index: usize,
    pub count: usize,
    /// Of all shards together.
    pub n_files: usize,
}

/// Points for what passed: of each group's weight as large a share as of its cases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    pub points: f64,
    pub most: f64,
    /// Whether judging ended at the first failure, so that cases that might have passed have no points.
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
    /// Its place among all files of the run, from 1, also where this is a shard.
    pub place: usize,
    /// Null where the problem could not be told.
    pub problem: Option<String>,
    /// `python`
    pub language: String,
    pub verdict: Verdict,
    pub compile: Compile,
    pub groups: Vec<Group>,
    /// Cases that were left although all were to be judged.
    pub not_judged: Option<NotJudged>,
    /// `None` where the problem demands no order, or where another failure came first.
    pub growth: Option<Growth>,
    pub failure: Option<Failure>,
    /// The smallest failing input found.
    pub counterexample: Option<Counterexample>,
    /// Null where a single case was asked for, or where the problem could not be told.
    pub score: Option<Score>,
    pub time: Time,
    pub memory: Memory,
    /// What held the program. `None` where it was never started.
    pub sandbox: Option<Sandbox>,
}

/// How far a submission was held, by what it must not do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
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

/// What a sandbox promises.
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
    /// As JSON names it.
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
    /// The promises, in the order in which they are shown.
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

/// What was left of a submission's cases, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotJudged {
    pub why: WhyNotJudged,
    pub n_cases: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyNotJudged {
    /// Of a group, or of several, three cases had failed that took long or ran into a limit.
    Costly,
    /// All calls together had used their budget.
    Budget,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Compile {
    pub seconds: f64,
    /// Taken from the cache, not compiled.
    pub is_cached: bool,
    /// The compiler's messages where it refused, and its warnings about the submission's own lines where that is not accepted for another reason.
    pub messages: Option<String>,
    /// The line in which the compiler or interpreter names its version.
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
    /// What all calls together may take, of CPU time and of time asleep.
    pub budget_ms: u64,
    /// The slowest call, by the worker's clock.
    pub slowest_ms: f64,
    /// All calls together.
    pub calls_ms: f64,
    /// The slowest call of the reference in the same language, where the limit follows from it.
    #[serde(default)]
    pub reference_ms: Option<f64>,
    /// From reading the file to the verdict, by the wall clock.
    pub total_ms: f64,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    pub limit_mib: u64,
    pub peak_mib: f64,
}
