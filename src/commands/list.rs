//! `kata list`: the problems, one row each, in the width of the terminal.

use colored::Colorize;
use serde_json::json;

use super::environment::Environment;
use super::{print, say};
use crate::cli::{ExitStatus, Format, ListArgs};
use crate::language::naming::nearest;
use crate::problem::{Difficulty, Locale, Source};
use crate::report::{self, Words, wrap};

/// The columns between two cells.
const GAP: usize = 2;
/// Narrower cells are hard to read, so they are placed below each other.
const NARROWEST_CELL: usize = 16;

pub fn run(arguments: &ListArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let mut sources: Vec<&Source> = environment.catalog.listed().collect();
    if let Some(topic) = &arguments.topic {
        keep_topic(&mut sources, topic)?;
    }
    match arguments.format {
        Format::Terminal => {
            let width = environment.prose_width();
            print(&table(&sources, environment.locale, width))?;
        }
        Format::Json => {
            let rows = sources.iter().map(|Source { slug, pack, index, .. }| {
                json!({
                    "problem": slug, "pack": pack.map(|pack| pack.name), "title": {"en": index.title, "zh": index.title_zh}, "difficulty": index.difficulty,
                    "topics": index.topics, "signature": index.signature, "aliases": index.aliases,
                })
            });
            let rows: Vec<_> = rows.collect();
            print(&format!("{}\n", serde_json::to_string_pretty(&json!({"schema": 1, "problems": rows}))?))?;
        }
    }
    let broken: Vec<&str> = environment.catalog.broken().collect();
    broken.iter().for_each(|error| say(error));
    Ok(if broken.is_empty() { ExitStatus::Accepted } else { ExitStatus::NotJudged })
}

/// Keeps the problems of a topic.
///
/// # Errors
/// If there are none; the error names the topics.
pub fn keep_topic(sources: &mut Vec<&Source>, topic: &str) -> anyhow::Result<()> {
    let mut topics: Vec<String> =
        sources.iter().flat_map(|source| source.index.topics.iter().map(|topic| (*topic).to_owned())).collect();
    topics.sort();
    topics.dedup();
    let is_it = |known: &&str| known.eq_ignore_ascii_case(&topic.replace(['_', '-'], " "));
    sources.retain(|source| source.index.topics.iter().any(is_it));
    let meant = nearest(topic, topics.iter().map(String::as_str), 1);
    let meant = meant.first().map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
    anyhow::ensure!(
        !sources.is_empty(),
        "no problem has the topic `{topic}`{meant}; the topics are {}",
        topics.join(", ")
    );
    Ok(())
}

/// One row a problem: its name, difficulty, title and topics. Titles and topics wrap within their cells if they do not fit side by side, and are
/// placed below the name if there is no room for cells.
fn table(sources: &[&Source], locale: Locale, width: usize) -> String {
    let widest =
        |text: &dyn Fn(&Source) -> String| sources.iter().map(|source| wrap::columns(&text(source))).max().unwrap_or(0);
    let topics = |source: &Source| source.index.topics.join(", ");
    let title = |source: &Source| source.index.title(locale).to_owned();
    let slugs = widest(&Source::name);
    let words = report::words(locale);
    let difficulties = widest(&|source| words.difficulty(source.index.difficulty).to_owned());
    let indent = slugs + GAP + difficulties + GAP;
    let room = width.saturating_sub(indent + GAP);
    let titles = title_columns(sources, locale, room, (widest(&title), widest(&topics)));
    let row = |source: &&Source| {
        let Some(titles) = titles else {
            let below = |text: &str| wrap::hanging(text, (2, 2), width);
            let head = format!("{:slugs$}  {}", source.name().bold(), difficulty(source, words));
            return format!("{head}\n{}\n{}\n", below(&title(source)), below(&topics(source)).dimmed());
        };
        let head = {
            let padding = difficulties - wrap::columns(words.difficulty(source.index.difficulty));
            format!("{:slugs$}  {}{:padding$}", source.name().bold(), difficulty(source, words), "")
        };
        let (left, right) = (cell(&title(source), titles), cell(&topics(source), room - titles));
        let mut text = String::new();
        for idx in 0..left.len().max(right.len()) {
            let (left, right) = (left.get(idx).map_or("", String::as_str), right.get(idx).map_or("", String::as_str));
            let start = if idx == 0 { format!("{head}  ") } else { " ".repeat(indent) };
            let padding = " ".repeat(titles + GAP - wrap::columns(left));
            text += format!("{start}{left}{padding}{}", right.dimmed()).trim_end();
            text += "\n";
        }
        text
    };
    sources.iter().map(row).collect()
}

/// The width of the titles' cells that gives the table the fewest lines. `None` if there is no room for cells.
fn title_columns(sources: &[&Source], locale: Locale, room: usize, widest: (usize, usize)) -> Option<usize> {
    if widest.0 + widest.1 <= room {
        return Some(widest.0);
    }
    let n_lines = |titles: &usize| -> usize {
        let of = |source: &&Source| {
            let topics = source.index.topics.join(", ");
            cell(source.index.title(locale), *titles).len().max(cell(&topics, room - *titles).len())
        };
        sources.iter().map(of).sum()
    };
    (NARROWEST_CELL..=room.checked_sub(NARROWEST_CELL)?).min_by_key(n_lines)
}

/// The lines of a cell.
fn cell(text: &str, width: usize) -> Vec<String> {
    wrap::lines(text, (width, width), &[]).into_iter().map(|line| text[line].to_owned()).collect()
}

fn difficulty(source: &Source, words: &dyn Words) -> colored::ColoredString {
    let text = words.difficulty(source.index.difficulty);
    match source.index.difficulty {
        Difficulty::Easy => text.green(),
        Difficulty::Medium => text.yellow(),
        Difficulty::Hard => text.red(),
    }
}
