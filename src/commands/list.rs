//! `kata list`: the problems by topic, one row each, in the width of the terminal.

use std::collections::{BTreeMap, BTreeSet};

use colored::Colorize;
use serde_json::json;

use super::environment::Environment;
use super::{print, print_next, say};
use crate::cli::{ExitStatus, Format, ListArgs};
use crate::language::naming::nearest;
use crate::problem::{Difficulty, Locale, Source, TOPICS, Topic};
use crate::report::{self, Words, wrap};
use crate::verdict::Verdict;

/// The columns between two cells.
const GAP: usize = 2;
/// The mark of a solved problem.
const SOLVED: char = '✓';
/// Narrower cells are hard to read, so they are placed below each other.
const NARROWEST_CELL: usize = 16;

pub fn run(arguments: &ListArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let mut sources: Vec<&Source> = environment.catalog.listed().collect();
    if let Some(topic) = &arguments.topic {
        keep_topic(&mut sources, topic)?;
    }
    match arguments.format {
        Format::Terminal => {
            print(&table(&sources, &solved(environment), environment))?;
            print_next(&[String::from("kata next")], environment)?;
        }
        Format::Json => {
            let solved = solved(environment);
            let rows = sources.iter().map(|source| {
                let Source { slug, pack, index, .. } = source;
                json!({
                    "solved": solved.contains(&source.name()),
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

/// The problems that were accepted at some time. A history that cannot be read marks none.
fn solved(environment: &Environment) -> BTreeSet<String> {
    let records = environment.history.records().unwrap_or_default().into_iter();
    records.filter(|record| record.verdict == Verdict::Accepted).map(|record| record.problem).collect()
}

/// Keeps the problems of a topic, whose name may be in either language.
///
/// # Errors
/// If there are none; the error names the topics.
pub fn keep_topic(sources: &mut Vec<&Source>, topic: &str) -> anyhow::Result<()> {
    let mut topics: Vec<&str> = sources.iter().flat_map(|source| source.index.topics).copied().collect();
    topics.sort_unstable();
    topics.dedup();
    let english = Topic::named(topic).map_or_else(|| topic.replace(['_', '-'], " "), |topic| topic.en.to_owned());
    sources.retain(|source| source.index.topics.iter().any(|known| known.eq_ignore_ascii_case(&english)));
    let meant = nearest(topic, topics.iter().copied(), 1);
    let meant = meant.first().map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
    anyhow::ensure!(
        !sources.is_empty(),
        "no problem has the topic `{topic}`{meant}; the topics are {}",
        topics.join(", ")
    );
    Ok(())
}

/// The problems of each topic under its name, each problem under its first topic. Topics of packs that Kata does not know come last.
fn by_topic<'a>(sources: &[&'a Source], locale: Locale) -> Vec<(String, Vec<&'a Source>)> {
    let mut groups: BTreeMap<(usize, String), Vec<&Source>> = BTreeMap::new();
    for source in sources {
        let first = source.index.topics.first().copied().unwrap_or_default();
        let place = TOPICS.iter().position(|topic| topic.en == first).unwrap_or(TOPICS.len());
        groups.entry((place, topic_name(first, locale))).or_default().push(source);
    }
    groups.into_iter().map(|((_, name), sources)| (name, sources)).collect()
}

fn topic_name(topic: &str, locale: Locale) -> String {
    Topic::named(topic).map_or(topic, |topic| topic.name(locale)).to_owned()
}

fn topics(source: &Source, locale: Locale) -> String {
    let names: Vec<String> = source.index.topics.iter().map(|topic| topic_name(topic, locale)).collect();
    names.join(match locale {
        Locale::English => ", ",
        Locale::Chinese => "、",
    })
}

/// One row a problem: its name, difficulty, title and topics. Titles and topics wrap within their cells if they do not fit side by side, and are
/// placed below the name if there is no room for cells. Only a person reads the names of the groups; another program reads a line a problem.
fn table(sources: &[&Source], solved: &BTreeSet<String>, environment: &Environment) -> String {
    let (locale, width) = (environment.locale, environment.prose_width());
    let widest =
        |text: &dyn Fn(&Source) -> String| sources.iter().map(|source| wrap::columns(&text(source))).max().unwrap_or(0);
    let topics = |source: &Source| topics(source, locale);
    let title = |source: &Source| source.index.title(locale).to_owned();
    // A mark stands beside what is solved.
    let marked = |source: &Source| {
        let name = source.name();
        if solved.contains(&name) { format!("{name} {SOLVED}") } else { name }
    };
    let slugs = widest(&marked);
    let words = report::words(locale);
    let difficulties = widest(&|source| words.difficulty(source.index.difficulty).to_owned());
    let indent = slugs + GAP + difficulties + GAP;
    let room = width.saturating_sub(indent + GAP);
    let titles = title_columns(sources, locale, room, (widest(&title), widest(&topics)));
    let row = |source: &&Source| {
        let Some(titles) = titles else {
            let below = |text: &str| wrap::hanging(text, (2, 2), width);
            let head = format!("{:slugs$}  {}", marked(source).bold(), difficulty(source, words));
            return format!("{head}\n{}\n{}\n", below(&title(source)), below(&topics(source)).dimmed());
        };
        let head = {
            let padding = difficulties - wrap::columns(words.difficulty(source.index.difficulty));
            format!("{:slugs$}  {}{:padding$}", marked(source).bold(), difficulty(source, words), "")
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
    let group = |(name, sources): (String, Vec<&Source>)| {
        let rows: String = sources.iter().map(row).collect();
        if environment.is_narrow { format!("{}\n{rows}", name.underline()) } else { rows }
    };
    let gap = if environment.is_narrow { "\n" } else { "" };
    by_topic(sources, locale).into_iter().map(group).collect::<Vec<_>>().join(gap)
}

/// The width of the titles' cells that gives the table the fewest lines. `None` if there is no room for cells.
fn title_columns(sources: &[&Source], locale: Locale, room: usize, widest: (usize, usize)) -> Option<usize> {
    if widest.0 + widest.1 <= room {
        return Some(widest.0);
    }
    let n_lines = |titles: &usize| -> usize {
        let of = |source: &&Source| {
            cell(source.index.title(locale), *titles).len().max(cell(&topics(source, locale), room - *titles).len())
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
