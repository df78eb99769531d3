//! One JSON object a line, as events happen, for programs that follow a run. Lines of several files may be interleaved; the report is
//! authoritative.

use schemars::JsonSchema;
use serde::Serialize;

use super::visible::visible_json;
use crate::verdict::{Fault, GroupName, Incomplete, Machine, Report, Shard, SubmissionReport, Summary};

/// An event. `started` is the first line and `finished` the last.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Line<'a> {
    Started {
        schema: u32,
        kata: &'a str,
        seed: Option<u64>,
        seed_hash: Option<&'a str>,
        shard: Option<Shard>,
        machine: Option<&'a Machine>,
    },
    /// A group of a file's cases begins.
    Group { file: &'a str, group: GroupName },
    /// A file's examples, small hidden cases and property cases have passed, and its large cases and its growth are judged now.
    QuickPassed { file: &'a str },
    /// A file was judged.
    Submission { submission: &'a SubmissionReport },
    /// Something could not be judged.
    Fault { fault: &'a Fault },
    /// `incomplete` is null if every file was judged.
    Finished { summary: &'a Summary, incomplete: Option<&'a Incomplete> },
}

impl Line<'_> {
    pub fn started(report: &Report) -> Line<'_> {
        Line::Started {
            schema: report.schema,
            kata: &report.kata,
            seed: report.seed,
            seed_hash: report.seed_hash.as_deref(),
            shard: report.shard,
            machine: report.machine.as_ref(),
        }
    }

    pub fn finished(report: &Report) -> Line<'_> {
        Line::Finished { summary: &report.summary, incomplete: report.incomplete.as_ref() }
    }
}

/// One line, with its newline.
pub fn jsonl_line(line: &Line<'_>) -> String {
    let text = serde_json::to_string(line).expect("a line has no keys that are not strings");
    visible_json(&text) + "\n"
}

/// All lines but the last of a finished run.
pub fn lines(report: &Report) -> Vec<Line<'_>> {
    let submissions = report.submissions.iter().map(|submission| Line::Submission { submission });
    let faults = report.faults.iter().map(|fault| Line::Fault { fault });
    [Line::started(report)].into_iter().chain(submissions).chain(faults).collect()
}
