//! `kata hint`: one more hint for a problem at each call.

use anyhow::{bail, ensure};
use colored::Colorize;

use super::environment::Environment;
use super::{keeping, print, statement};
use crate::cli::{ExitStatus, HintArgs};
use crate::history::History;
use crate::problem::{Locale, Problem};
use crate::report::wrap;
use crate::value::counted;

pub fn run(arguments: &HintArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let problem = environment.catalog.find(&arguments.problem)?;
    let hints = match environment.locale {
        Locale::English => &problem.manifest.hints.en,
        Locale::Chinese => &problem.manifest.hints.zh,
    };
    // A pack may be written in one language alone.
    let other = [&problem.manifest.hints.en, &problem.manifest.hints.zh];
    let hints = [hints].into_iter().chain(other).find(|hints| !hints.is_empty());
    let Some(hints) = hints else {
        bail!("`{}` has no hints; `kata show {}` is all there is", problem.name(), problem.name())
    };
    let name = problem.name();
    let opened = match environment.history.to_write() {
        Some(file) => History::open(file).and_then(|history| Ok((history.n_hints(&name)?, history))).map(Some),
        None => Ok(None),
    };
    let (n_shown, mut history) = match opened {
        Ok(opened) => opened.map_or((0, None), |(n_shown, history)| (n_shown, Some(history))),
        Err(error) => {
            keeping::note(&error, environment.locale);
            (0, None)
        }
    };
    let n_hints = hints.len();
    let (first, last) = match arguments.number {
        Some(number) => {
            let has = counted(n_hints, "hint");
            ensure!((1..=n_hints).contains(&number), "`{name}` has {has}; `--number {number}` is none of them");
            (number, number)
        }
        None if arguments.all => (1, n_hints),
        None if arguments.again => (1, n_shown.clamp(1, n_hints)),
        None => ((n_shown + 1).min(n_hints), (n_shown + 1).min(n_hints)),
    };
    let shown: Vec<String> =
        (first..=last).map(|number| hint(environment, (number, n_hints), &hints[number - 1])).collect();
    let more = next(problem, (last, n_hints), (history.is_some(), arguments), environment.locale);
    print(&format!("{}\n{}\n", shown.join("\n"), more))?;
    if let Some(history) = &mut history
        && let Err(error) = history.set_hints(&name, last)
    {
        keeping::note(&error, environment.locale);
    }
    Ok(ExitStatus::Accepted)
}

/// A hint below its number.
fn hint(environment: &Environment, (number, n_hints): (usize, usize), text: &str) -> String {
    let head = match environment.locale {
        Locale::English => format!("Hint {number} of {n_hints}"),
        Locale::Chinese => format!("提示 {number}/{n_hints}"),
    };
    let width = environment.width.min(wrap::WIDEST_PROSE);
    let is_coloured = colored::control::SHOULD_COLORIZE.should_colorize();
    format!("{}\n{}", head.bold(), statement::rendered(text, width, is_coloured))
}

/// The next step: another hint, or the solution after the last.
fn next(
    problem: &Problem,
    (number, n_hints): (usize, usize),
    (is_kept, arguments): (bool, &HintArgs),
    locale: Locale,
) -> String {
    let name = problem.name();
    let packs = keeping::pack_options(&arguments.packs);
    let is_last = number >= n_hints;
    let command = match (is_last, is_kept) {
        (true, _) => format!("kata solution {name} --reveal{packs}"),
        (false, true) => format!("kata hint {name}{packs}"),
        (false, false) => format!("kata hint {name} --number {}{packs}", number + 1),
    };
    let said = match (locale, is_last) {
        (Locale::English, false) => "one more hint",
        (Locale::English, true) => "that was the last hint; the solution",
        (Locale::Chinese, false) => "下一条提示",
        (Locale::Chinese, true) => "没有更多提示了；题解",
    };
    let colon = if locale == Locale::English { ": " } else { "：" };
    format!("{}{colon}{command}", said.dimmed())
}
