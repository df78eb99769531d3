//! `kata list`: the problems, a line each.

use colored::Colorize;
use serde_json::json;

use super::{ACCEPTED, print};
use crate::catalog;
use crate::cli::{Format, ListArgs};
use crate::problem::{Difficulty, Locale, Problem};

pub fn run(arguments: &ListArgs) -> anyhow::Result<u8> {
    let mut problems: Vec<&Problem> =
        catalog::sources().iter().map(|s| catalog::find(s.slug)).collect::<Result<_, _>>()?;
    if let Some(topic) = &arguments.topic {
        let mut topics: Vec<String> = problems.iter().flat_map(|p| p.manifest.topics.clone()).collect();
        topics.sort();
        topics.dedup();
        problems.retain(|problem| problem.manifest.topics.contains(topic));
        anyhow::ensure!(
            !problems.is_empty(),
            "no problem has the topic `{topic}`; the topics are {}",
            topics.join(", ")
        );
    }
    match arguments.format {
        Format::Terminal => print(&table(&problems))?,
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

fn table(problems: &[&Problem]) -> String {
    let widest = |text: fn(&Problem) -> &str| problems.iter().map(|p| text(p).chars().count()).max().unwrap_or(0);
    let (slugs, titles) = (widest(|p| p.slug), widest(|p| p.title(Locale::English)));
    let row = |problem: &&Problem| {
        let difficulty = match problem.manifest.difficulty {
            Difficulty::Easy => "easy  ".green(),
            Difficulty::Medium => "medium".yellow(),
            Difficulty::Hard => "hard  ".red(),
        };
        let title = problem.title(Locale::English);
        let topics = problem.manifest.topics.join(", ").dimmed();
        format!("{:slugs$}  {difficulty}  {title:titles$}  {topics}\n", problem.slug.bold())
    };
    problems.iter().map(row).collect()
}
