//! `kata merge`: joins the reports of shards, or of several runs, into the report that a single run would have given.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

use anyhow::{Context, bail, ensure};

use super::environment::Environment;
use super::outputs::Outputs;
use super::setup::exit_status;
use super::{reports, say};
use crate::cli::{ExitStatus, MergeArgs};
use crate::problem::Locale;
use crate::report;
use crate::value::counted;
use crate::verdict::{Incomplete, Report, Summary, WhyIncomplete};

/// How many missing shards are named.
const MOST_NAMED: usize = 20;

pub fn run(arguments: &MergeArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let reports = arguments.reports.iter().map(|path| Ok((name(path), reports::read(path)?)));
    let reports = reports.collect::<anyhow::Result<Vec<_>>>()?;
    for line in said_of_versions(&reports) {
        say(&report::words(environment.locale).said(&line));
    }
    let merged = merge(reports, arguments.incomplete)?;
    let mut outputs = Outputs::open(&arguments.outputs, environment, &arguments.reports)?;
    if merged.is_quick() {
        outputs.refuse_points()?;
    }
    outputs.start(&merged)?;
    outputs.finish(&merged)?;
    Ok(exit_status(&merged))
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

/// A line for each language whose compiler or interpreter differed between reports. Their verdicts can be compared, their times hardly.
fn said_of_versions(reports: &[(String, Report)]) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for (name, report) in reports {
        // A submission that was not built was judged by no compiler.
        for submission in report.submissions.iter().filter(|submission| !submission.compile.version.is_empty()) {
            let of_language = versions.entry(&submission.language).or_default();
            of_language.entry(&submission.compile.version).or_insert(name);
        }
    }
    versions.retain(|_, versions| versions.len() > 1);
    let line = |(language, versions): (&str, BTreeMap<&str, &str>)| {
        let versions: Vec<String> =
            versions.into_iter().map(|(version, name)| format!("`{version}` in `{name}`")).collect();
        format!("note: the reports were made with different versions for {language}: {}", versions.join(", "))
    };
    versions.into_iter().map(line).collect()
}

/// Joins reports, given with their names. Refuses reports that cannot be parts of one run.
fn merge(reports: Vec<(String, Report)>, is_incomplete_allowed: bool) -> anyhow::Result<Report> {
    let (first_name, first) = reports.first().context("there is no report to merge")?;
    for (name, report) in &reports {
        let both = format!("`{first_name}` and `{name}` are not parts of one run");
        ensure!(report.kata == first.kata, "{both}: Kata {} and Kata {}", first.kata, report.kata);
        let seed = |report: &Report| report::seed_text(report, report::words(Locale::English));
        let same_seed = (report.seed, &report.seed_hash) == (first.seed, &first.seed_hash);
        ensure!(same_seed, "{both}: seed {} and seed {}", seed(first), seed(report));
        let count = |report: &Report| report.shard.map(|shard| (shard.count, shard.n_files));
        ensure!(count(report) == count(first), "{both}: {} and {}", parts(first), parts(report));
    }
    check_shards(&reports, is_incomplete_allowed)?;
    check_whole(&reports, is_incomplete_allowed)?;
    check_overlap(&reports)?;
    let incomplete = incomplete(&reports);
    let mut merged = Report { machine: None, shard: None, incomplete, ..first.clone() };
    if reports.iter().all(|(_, report)| report.machine == first.machine) {
        merged.machine = first.machine.clone();
    }
    let is_sharded = first.shard.is_some();
    let (mut known_faults, mut known_left_out) = (HashSet::new(), HashSet::new());
    (merged.submissions, merged.faults, merged.left_out) = (Vec::new(), Vec::new(), Vec::new());
    for (_, mut report) in reports {
        if !is_sharded {
            // Each run counts places from 1.
            let before = merged.submissions.len() + merged.faults.iter().filter(|fault| fault.place.is_some()).count();
            report.submissions.iter_mut().for_each(|submission| submission.place += before);
            report.faults.iter_mut().for_each(|fault| fault.place = fault.place.map(|place| place + before));
        }
        merged.submissions.append(&mut report.submissions);
        // Every shard searches all the folders and reports the same files.
        report.left_out.retain(|left| known_left_out.insert(left.clone()) || !is_sharded);
        merged.left_out.append(&mut report.left_out);
        for fault in report.faults {
            // Every shard reports a fault that concerns no file.
            if known_faults.insert(fault.clone()) || !is_sharded || fault.place.is_some() {
                merged.faults.push(fault);
            }
        }
    }
    merged.submissions.sort_by_key(|submission| submission.place);
    merged.faults.sort_by_key(|fault| fault.place);
    merged.summary = Summary::of(&merged.submissions, &merged.faults);
    Ok(merged)
}

fn parts(report: &Report) -> String {
    match report.shard {
        Some(shard) => format!("one of {} of {}", counted(shard.count, "shard"), counted(shard.n_files, "file")),
        None => "a whole run".to_owned(),
    }
}

/// Checks that every shard is present exactly once.
fn check_shards(reports: &[(String, Report)], is_incomplete_allowed: bool) -> anyhow::Result<()> {
    let mut seen = BTreeMap::new();
    for (name, report) in reports {
        let Some(shard) = report.shard else { return Ok(()) };
        if let Some(other) = seen.insert(shard.index, name) {
            bail!("`{other}` and `{name}` are both shard {} of {}", shard.index, shard.count);
        }
    }
    let count = reports[0].1.shard.map_or(0, |shard| shard.count);
    let n_missing = count - seen.len();
    let missing = (1..=count).filter(|index| !seen.contains_key(index)).take(MOST_NAMED);
    let mut missing: Vec<String> = missing.map(|index| index.to_string()).collect();
    if n_missing > missing.len() {
        missing.push(format!("and {} more", n_missing - missing.len()));
    }
    ensure!(
        n_missing == 0 || is_incomplete_allowed,
        "of {count} shards {} missing: {}; add the {}, or merge the rest with `--incomplete`",
        if n_missing == 1 { "one is" } else { "some are" },
        missing.join(", "),
        if n_missing == 1 { "report" } else { "reports" }
    );
    Ok(())
}

/// Checks that every run was complete.
fn check_whole(reports: &[(String, Report)], is_incomplete_allowed: bool) -> anyhow::Result<()> {
    for (name, report) in reports {
        let said =
            report::said_of_incomplete(report, report::words(Locale::English)).filter(|_| !is_incomplete_allowed);
        if let Some(said) = said {
            bail!("`{name}`: {said}; run it again, or merge the rest with `--incomplete`");
        }
    }
    Ok(())
}

/// What is missing of the run, if anything is.
fn incomplete(reports: &[(String, Report)]) -> Option<Incomplete> {
    let left = reports.iter().filter_map(|(_, report)| report.incomplete.as_ref());
    let n_missing = reports[0].1.shard.map_or(0, |shard| shard.count - reports.len());
    let n_left = match reports[0].1.shard {
        Some(shard) => {
            let n_faults = |report: &Report| report.faults.iter().filter(|fault| fault.place.is_some()).count();
            let n_judged = reports.iter().map(|(_, report)| report.submissions.len() + n_faults(report)).sum();
            shard.n_files.saturating_sub(n_judged)
        }
        None => left.clone().map(|incomplete| incomplete.n_left).sum(),
    };
    let why = WhyIncomplete::Merged { n_incomplete: left.count(), n_missing };
    (n_left > 0).then_some(Incomplete { n_left, why })
}

/// Checks that no file was judged twice.
fn check_overlap(reports: &[(String, Report)]) -> anyhow::Result<()> {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, report) in reports {
        let submissions = report.submissions.iter().map(|submission| submission.file.as_str());
        let faults = report.faults.iter().filter(|fault| fault.place.is_some()).map(|fault| fault.what.as_str());
        let files: BTreeSet<&str> = submissions.chain(faults).collect();
        for file in files {
            if let Some(other) = seen.insert(file, name) {
                bail!("`{other}` and `{name}` overlap: both judged `{file}`");
            }
        }
    }
    Ok(())
}
