//! `kata next`: picks a problem. One that is due for review comes first, then one that failed, then the easiest that was never solved.

use chrono::NaiveDate;
use colored::Colorize;

use super::environment::Environment;
use super::{keeping, list, print};
use crate::cli::{DifficultyArg, ExitStatus, NextArgs};
use crate::history::{ProblemProgress, by_problem};
use crate::language::LANGUAGES;
use crate::problem::{Difficulty, Locale, Source};
use crate::report::{self, wrap};

/// Why a problem was picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Due(NaiveDate),
    Failed(NaiveDate),
    Unsolved,
    /// Everything is solved, and nothing is due before this day.
    Ahead(NaiveDate),
}

pub fn run(arguments: &NextArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let mut sources: Vec<&Source> = environment.catalog.listed().collect();
    if let Some(topic) = &arguments.topic {
        list::keep_topic(&mut sources, topic)?;
    }
    if let Some(difficulty) = arguments.difficulty {
        let wanted = match difficulty {
            DifficultyArg::Easy => Difficulty::Easy,
            DifficultyArg::Medium => Difficulty::Medium,
            DifficultyArg::Hard => Difficulty::Hard,
        };
        sources.retain(|source| source.index.difficulty == wanted);
    }
    let records = environment.history.records()?;
    let progress = by_problem(&records, &keeping::day);
    let tried: Vec<(&Source, Option<&ProblemProgress>)> =
        sources.iter().map(|source| (*source, progress.get(&source.name()))).collect();
    let today = keeping::day(keeping::now());
    let Some((source, why)) = pick(&tried, today) else {
        anyhow::bail!("no problem is of that topic and difficulty; `kata list` shows them all")
    };
    let language = records.last().map_or(LANGUAGES[0].name(), |record| record.language.as_str());
    let packs = keeping::pack_options(&arguments.packs);
    let name = source.name();
    let command = if matches!(why, Why::Failed(_)) {
        format!("kata hint {name}{packs}")
    } else {
        format!("kata new {name} --language {language}{packs}")
    };
    print(&said(source, why, &[format!("kata show {name}{packs}"), command], environment))?;
    Ok(ExitStatus::Accepted)
}

/// The problem to solve next. `None` if there are no problems.
fn pick<'a>(tried: &[(&'a Source, Option<&ProblemProgress>)], today: NaiveDate) -> Option<(&'a Source, Why)> {
    let progress = || tried.iter().filter_map(|(source, of)| Some((*source, (*of)?)));
    let due = progress().filter_map(|(source, of)| Some((source, of.due.filter(|due| *due <= today)?)));
    if let Some((source, day)) = due.min_by_key(|(_, due)| *due) {
        return Some((source, Why::Due(day)));
    }
    let failed = progress().filter(|(_, of)| of.is_failed());
    if let Some((source, of)) = failed.min_by_key(|(_, of)| of.last.at) {
        return Some((source, Why::Failed(of.last_day)));
    }
    let unsolved = tried.iter().filter(|(_, of)| of.is_none_or(|of| of.solved.is_none()));
    let rank = |source: &Source| match source.index.difficulty {
        Difficulty::Easy => 0,
        Difficulty::Medium => 1,
        Difficulty::Hard => 2,
    };
    if let Some((source, _)) = unsolved.min_by_key(|(source, _)| rank(source)) {
        return Some((source, Why::Unsolved));
    }
    let ahead = progress().filter_map(|(source, of)| Some((source, of.due?)));
    ahead.min_by_key(|(_, due)| *due).map(|(source, due)| (source, Why::Ahead(due)))
}

fn said(source: &Source, why: Why, commands: &[String], environment: &Environment) -> String {
    let locale = environment.locale;
    let why = match (locale, why) {
        (Locale::English, Why::Due(day)) => format!("due for review since {day}"),
        (Locale::English, Why::Failed(day)) => format!("failed on {day}"),
        (Locale::English, Why::Unsolved) => "not solved yet".to_owned(),
        (Locale::English, Why::Ahead(day)) => format!("all are solved; this one is due first, on {day}"),
        (Locale::Chinese, Why::Due(day)) => format!("该复习了（{day}）"),
        (Locale::Chinese, Why::Failed(day)) => format!("{day} 未通过"),
        (Locale::Chinese, Why::Unsolved) => "还未解决".to_owned(),
        (Locale::Chinese, Why::Ahead(day)) => format!("全部已解决；这题最先复习（{day}）"),
    };
    let difficulty = report::words(locale).difficulty(source.index.difficulty);
    let (name, title) = (source.name(), source.index.title(locale));
    let width = environment.width.min(wrap::WIDEST_PROSE);
    let row = wrap::hanging(&format!("{name} · {title} · {difficulty} · {why}"), (0, 2), width);
    let rest = row.strip_prefix(&name).unwrap_or_default();
    let label = if locale == Locale::English { "next: " } else { "下一步：" };
    let indent = " ".repeat(wrap::columns(label));
    format!("{}{rest}\n{}{}\n", name.bold(), label.dimmed(), commands.join(&format!("\n{indent}")))
}
