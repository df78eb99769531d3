//! `kata list`: the problems, a row each, as wide as the terminal has room.

use colored::Colorize;
use serde_json::json;

use super::environment::Environment;
use super::{ACCEPTED, print};
use crate::catalog;
use crate::cli::{Format, ListArgs};
use crate::language::naming::nearest;
use crate::problem::{Difficulty, Locale, Problem};
use crate::report::wrap;

/// The columns between two cells.
const GAP: usize = 2;
/// Cells that are narrower than this are read badly, and stand below each other.
const NARROWEST_CELL: usize = 16;

pub fn run(arguments: &ListArgs, environment: &Environment) -> anyhow::Result<u8> {
    let mut problems: Vec<&Problem> =
        catalog::sources().iter().map(|s| catalog::find(s.slug)).collect::<Result<_, _>>()?;
    if let Some(topic) = &arguments.topic {
        let mut topics: Vec<String> = problems.iter().flat_map(|p| p.manifest.topics.clone()).collect();
        topics.sort();
        topics.dedup();
        let is_it = |known: &String| known.eq_ignore_ascii_case(&topic.replace(['_', '-'], " "));
        problems.retain(|problem| problem.manifest.topics.iter().any(is_it));
        let meant = nearest(topic, topics.iter().map(String::as_str), 1);
        let meant = meant.first().map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
        anyhow::ensure!(
            !problems.is_empty(),
            "no problem has the topic `{topic}`{meant}; the topics are {}",
            topics.join(", ")
        );
    }
    match arguments.format {
        Format::Terminal => {
            let width = environment.prose_width();
            print(&table(&problems, environment.locale, width))?;
        }
        Format::Json => {
            let rows = problems.iter().map(|problem| {
                let manifest = &problem.manifest;
                json!({
                    "problem": problem.slug, "title": {"en": manifest.title.en, "zh": manifest.title.zh},
                    "difficulty": manifest.difficulty, "topics": manifest.topics,
                    "signature": manifest.signature.to_string(), "aliases": manifest.aliases,
                })
            });
            let rows: Vec<_> = rows.collect();
            print(&format!("{}\n", serde_json::to_string_pretty(&json!({"schema": 1, "problems": rows}))?))?;
        }
    }
    Ok(ACCEPTED)
}

/// A row a problem: its name, difficulty, title and topics. Titles and topics are broken within their cells where they have no room side by
/// side, and stand below the name where there is none for cells.
fn table(problems: &[&Problem], locale: Locale, width: usize) -> String {
    let widest =
        |text: &dyn Fn(&Problem) -> String| problems.iter().map(|p| wrap::columns(&text(p))).max().unwrap_or(0);
    let topics = |problem: &Problem| problem.manifest.topics.join(", ");
    let title = |problem: &Problem| problem.title(locale).to_owned();
    let slugs = widest(&|problem| problem.slug.to_owned());
    let indent = slugs + GAP + "medium".len() + GAP;
    let room = width.saturating_sub(indent + GAP);
    let titles = title_columns(problems, locale, room, (widest(&title), widest(&topics)));
    let row = |problem: &&Problem| {
        let Some(titles) = titles else {
            let below = |text: &str| wrap::hanging(text, (2, 2), width);
            let head = format!("{:slugs$}  {}", problem.slug.bold(), difficulty(problem));
            return format!("{head}\n{}\n{}\n", below(&title(problem)), below(&topics(problem)).dimmed());
        };
        let head = format!("{:slugs$}  {:6}", problem.slug.bold(), difficulty(problem));
        let (left, right) = (cell(&title(problem), titles), cell(&topics(problem), room - titles));
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
    problems.iter().map(row).collect()
}

/// How wide the cells of titles are: such that the table has the fewest lines. `None` where there is no room for cells.
fn title_columns(problems: &[&Problem], locale: Locale, room: usize, widest: (usize, usize)) -> Option<usize> {
    if widest.0 + widest.1 <= room {
        return Some(widest.0);
    }
    let n_lines = |titles: &usize| -> usize {
        let of = |problem: &&Problem| {
            let topics = problem.manifest.topics.join(", ");
            cell(problem.title(locale), *titles).len().max(cell(&topics, room - *titles).len())
        };
        problems.iter().map(of).sum()
    };
    (NARROWEST_CELL..=room.checked_sub(NARROWEST_CELL)?).min_by_key(n_lines)
}

/// The lines of a cell.
fn cell(text: &str, width: usize) -> Vec<String> {
    wrap::lines(text, (width, width), &[]).into_iter().map(|line| text[line].to_owned()).collect()
}

fn difficulty(problem: &Problem) -> colored::ColoredString {
    match problem.manifest.difficulty {
        Difficulty::Easy => "easy".green(),
        Difficulty::Medium => "medium".yellow(),
        Difficulty::Hard => "hard".red(),
    }
}
