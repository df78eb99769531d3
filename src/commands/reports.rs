//! Reads reports in the JSON format that others may have written: within bounds, and refusing values that no run produces.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, bail, ensure};
use serde::Deserialize;

use crate::outside;
use crate::verdict::{Report, SCHEMA, SubmissionReport};

/// The largest report: some thousands of submissions.
const LARGEST: u64 = 128 << 20;
/// No index, number of cases, points or milliseconds is larger.
const MOST: u64 = u32::MAX as u64;

/// The part of a report that decides whether the rest can be read.
#[derive(Deserialize)]
struct Head {
    schema: Option<u64>,
}

pub fn read(path: &Path) -> anyhow::Result<Report> {
    let shown = path.display();
    let text = outside::read_text_named(path, LARGEST).with_context(|| format!("could not read `{shown}`"))?;
    ensure!(!text.trim().is_empty(), "`{shown}` is empty: its run was stopped before it was done; run it again");
    let schema = match serde_json::from_str::<Head>(&text) {
        Ok(head) => head.schema,
        Err(error) if error.is_data() => None,
        Err(error) => return Err(error).with_context(|| format!("`{shown}` is not a whole JSON report")),
    };
    match schema {
        None => bail!("`{shown}` is no report in the JSON format; write one with `--format json`"),
        Some(schema) if schema != u64::from(SCHEMA) => {
            bail!("`{shown}` has version {schema} of the JSON format, this Kata reads version {SCHEMA}")
        }
        Some(_) => {}
    }
    let report = serde_json::from_str(&text).with_context(|| format!("`{shown}` is no report of Kata"))?;
    check(&report).with_context(|| format!("`{shown}` is no report of a run"))?;
    Ok(report)
}

/// Refuses values that no run reports.
fn check(report: &Report) -> anyhow::Result<()> {
    let mut places = BTreeSet::new();
    let of_submissions = report.submissions.iter().map(|submission| submission.place);
    let of_faults = report.faults.iter().filter_map(|fault| fault.place);
    for place in of_submissions.chain(of_faults) {
        ensure!((1..=MOST).contains(&(place as u64)), "there is no place {place} in a run");
        ensure!(places.insert(place), "place {place} is there twice");
    }
    if let Some(shard) = report.shard {
        let is_one = (1..=shard.count).contains(&shard.index) && shard.count as u64 <= MOST;
        ensure!(is_one, "there is no shard {} of {}", shard.index, shard.count);
        let last = places.last().copied().unwrap_or(0);
        ensure!(last <= shard.n_files, "place {last} is beyond its {} files", shard.n_files);
    }
    if let Some(incomplete) = &report.incomplete {
        ensure!((1..=MOST).contains(&(incomplete.n_left as u64)), "`n_left` cannot be {}", incomplete.n_left);
    }
    report.submissions.iter().try_for_each(|submission| {
        check_numbers(submission).with_context(|| format!("the submission at place {}", submission.place))
    })
}

fn check_numbers(submission: &SubmissionReport) -> anyhow::Result<()> {
    let number = |what: &str, number: f64| {
        ensure!((0.0..=MOST as f64).contains(&number), "{what} cannot be {number}");
        Ok(())
    };
    let time = &submission.time;
    number("`compile.seconds`", submission.compile.seconds)?;
    number("`time.slowest_ms`", time.slowest_ms)?;
    number("`time.calls_ms`", time.calls_ms)?;
    number("`time.total_ms`", time.total_ms)?;
    number("`memory.peak_mib`", submission.memory.peak_mib)?;
    for group in &submission.groups {
        let n_cases = group.passed.saturating_add(group.failed);
        ensure!(n_cases as u64 <= MOST, "a group cannot have {n_cases} cases");
        group.cases.iter().try_for_each(|case| number("`milliseconds`", case.milliseconds))?;
    }
    if let Some(score) = &submission.score {
        let of_groups = score.groups.iter().map(|group| (group.points, group.most));
        for (points, most) in of_groups.chain([(score.points, score.most)]) {
            number("`most`", most)?;
            // A sum of shares may have a rounding error.
            ensure!((0.0..=most + 1e-6).contains(&points), "`points` cannot be {points} of {most}");
        }
    }
    Ok(())
}
