//! `kata show`: a problem's statement, rendered for a terminal, with its signature and limits.

use colored::Colorize;

use super::environment::Environment;
use super::{ACCEPTED, print};
use crate::catalog;
use crate::cli::{LocaleArg, ShowArgs};
use crate::problem::{Locale, Problem};

pub fn run(arguments: &ShowArgs, environment: &Environment) -> anyhow::Result<u8> {
    let problem = catalog::find(&arguments.problem)?;
    let locale = match arguments.locale {
        Some(LocaleArg::En) => Locale::English,
        Some(LocaleArg::Zh) => Locale::Chinese,
        None => environment.locale,
    };
    let skin = if colored::control::SHOULD_COLORIZE.should_colorize() {
        termimad::MadSkin::default_dark()
    } else {
        termimad::MadSkin::no_style()
    };
    let statement = skin.text(problem.statement(locale), Some(environment.width)).to_string();
    print(&format!("{}\n{statement}", header(problem)))?;
    Ok(ACCEPTED)
}

fn header(problem: &Problem) -> String {
    let manifest = &problem.manifest;
    let growth = manifest.growth.as_ref();
    let growth = growth.map(|growth| format!("   {} O({}) in n = |{}|", "time".dimmed(), growth.time, growth.argument));
    format!(
        "{}\n{} {} times the reference's time ({} times where interpreted), {} MiB{}\n",
        manifest.signature.to_string().bold(),
        "limits".dimmed(),
        problem.time_multiple(false),
        problem.time_multiple(true),
        manifest.limits.memory_mib,
        growth.unwrap_or_default()
    )
}
