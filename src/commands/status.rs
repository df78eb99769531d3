//! `kata status`: what was solved and tried, what is due, by difficulty and by topic.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, SecondsFormat};
use serde_json::json;

use super::environment::Environment;
use super::{keeping, print};
use crate::cli::{ExitStatus, ExportFormat, Format, StatusArgs};
use crate::history::{ProblemProgress, Record, by_problem};
use crate::problem::{Difficulty, Source};
use crate::report::{csv_row, visible_json};

mod text;

/// The version of the JSON forms.
const SCHEMA: u32 = 1;

/// What is shown.
struct Overview<'a> {
    /// The problems that were tried, in the catalogue's order; those that are in no known pack come last.
    tried: Vec<(Option<&'a Source>, ProblemProgress)>,
    difficulties: Vec<(Difficulty, SolvedOf)>,
    /// The topics, the one with the most problems first.
    topics: Vec<(&'static str, SolvedOf)>,
    /// All problems of the catalogue.
    all: SolvedOf,
    n_days: usize,
    today: NaiveDate,
}

/// How many of some problems are solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
struct SolvedOf {
    n_solved: usize,
    n_problems: usize,
}

pub fn run(arguments: &StatusArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let records = environment.history.records()?;
    if let Some(format) = arguments.export {
        print(&exported(&records, format)?)?;
        return Ok(ExitStatus::Accepted);
    }
    let sources: Vec<&Source> = environment.catalog.listed().collect();
    let overview = overview(&sources, &records);
    match arguments.format {
        Format::Json => {
            let file = environment.history.file.as_ref().map(|file| file.display().to_string());
            print(&format!("{}\n", visible_json(&serde_json::to_string_pretty(&as_json(&overview, file))?)))?;
        }
        Format::Terminal => {
            let is_kept = environment.history.file.is_some();
            let shown = text::text(&overview, is_kept, (environment.locale, environment.width));
            print(&format!("{shown}{}\n", keeping::pack_options(&arguments.packs)))?;
        }
    }
    Ok(ExitStatus::Accepted)
}

fn overview<'a>(sources: &[&'a Source], records: &[Record]) -> Overview<'a> {
    let mut progress = by_problem(records, &keeping::day);
    let solved: BTreeSet<String> =
        progress.values().filter(|of| of.solved.is_some()).map(|of| of.problem.clone()).collect();
    let share = |is_in: &dyn Fn(&Source) -> bool| {
        let within = || sources.iter().filter(|source| is_in(source));
        let n_solved = within().filter(|source| solved.contains(&source.name())).count();
        SolvedOf { n_solved, n_problems: within().count() }
    };
    let names: BTreeSet<&'static str> = sources.iter().flat_map(|source| source.index.topics.iter().copied()).collect();
    let mut topics: Vec<(&'static str, SolvedOf)> =
        names.into_iter().map(|topic| (topic, share(&|source| source.index.topics.contains(&topic)))).collect();
    topics.sort_by_key(|(_, share)| std::cmp::Reverse(share.n_problems));
    let difficulties = [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard];
    let known: Vec<_> =
        sources.iter().filter_map(|source| Some((Some(*source), progress.remove(&source.name())?))).collect();
    let others = progress.into_values().map(|of| (None, of));
    Overview {
        tried: known.into_iter().chain(others).collect(),
        difficulties: difficulties.map(|which| (which, share(&|source| source.index.difficulty == which))).into(),
        topics,
        all: share(&|_| true),
        n_days: records.iter().map(|record| keeping::day(record.at)).collect::<BTreeSet<_>>().len(),
        today: keeping::day(keeping::now()),
    }
}

fn as_json(overview: &Overview<'_>, file: Option<String>) -> serde_json::Value {
    let problem = |(source, of): &(Option<&Source>, ProblemProgress)| {
        let best = of.best.as_ref().map(
            |best| json!({"language": best.language, "slowest_ms": best.slowest_ms, "of_reference": best.of_reference}),
        );
        json!({
            "problem": of.problem, "difficulty": source.map(|source| source.index.difficulty),
            "topics": source.map(|source| source.index.topics), "n_tried": of.n_tried,
            "solved": of.solved.map(|day| day.to_string()), "last_verdict": of.last.verdict,
            "last_day": of.last_day.to_string(), "best": best, "due": of.due.map(|day| day.to_string()),
            "is_due": of.is_due(overview.today),
        })
    };
    let difficulties = overview.difficulties.iter().map(|(which, share)| json!({"difficulty": which, "share": share}));
    let topics = overview.topics.iter().map(|(topic, share)| json!({"topic": topic, "share": share}));
    json!({
        "schema": SCHEMA, "history": file, "today": overview.today.to_string(), "n_days": overview.n_days,
        "all": overview.all, "difficulties": difficulties.collect::<Vec<_>>(), "topics": topics.collect::<Vec<_>>(),
        "problems": overview.tried.iter().map(problem).collect::<Vec<_>>(),
    })
}

/// Every record, for other programs.
fn exported(records: &[Record], format: ExportFormat) -> anyhow::Result<String> {
    let time = |at: i64| {
        let time = DateTime::from_timestamp(at, 0).unwrap_or_default();
        time.to_rfc3339_opts(SecondsFormat::Secs, true)
    };
    Ok(match format {
        ExportFormat::Json => {
            let row = |record: &Record| {
                let Record { at, problem, language, verdict, slowest_ms, reference_ms } = record;
                json!({"at": time(*at), "problem": problem, "language": language, "verdict": verdict,
                    "slowest_ms": slowest_ms, "reference_ms": reference_ms})
            };
            let rows: Vec<_> = records.iter().map(row).collect();
            format!("{}\n", visible_json(&serde_json::to_string_pretty(&json!({"schema": SCHEMA, "records": rows}))?))
        }
        ExportFormat::Csv => {
            let head = ["at", "problem", "language", "verdict", "slowest_ms", "reference_ms"].map(str::to_owned);
            let row = |record: &Record| {
                let reference = record.reference_ms.map(|time| time.to_string()).unwrap_or_default();
                let Record { at, problem, language, verdict, slowest_ms, .. } = record;
                let (problem, language, verdict) = (problem.clone(), language.clone(), verdict.name().to_owned());
                csv_row(&[time(*at), problem, language, verdict, slowest_ms.to_string(), reference])
            };
            csv_row(&head) + &records.iter().map(row).collect::<String>()
        }
    })
}
