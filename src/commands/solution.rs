//! `kata solution`: the editorial and the reference of a problem, once it is solved.

use anyhow::{bail, ensure};
use colored::Colorize;

use super::environment::Environment;
use super::{keeping, print, statement};
use crate::cli::{ExitStatus, SolutionArgs};
use crate::history::Record;
use crate::language::{self, LANGUAGES, Language};
use crate::problem::{Locale, Problem};
use crate::verdict::Verdict;

pub fn run(arguments: &SolutionArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let problem = environment.catalog.find(&arguments.problem)?;
    let name = problem.name();
    // Without `--reveal` the history is what decides, so that a broken one is an error.
    let records = match environment.history.records() {
        Err(error) if !arguments.reveal => return Err(error),
        records => records.unwrap_or_default(),
    };
    let records: Vec<&Record> = records.iter().filter(|record| record.problem == name).collect();
    let is_solved = records.iter().any(|record| record.verdict == Verdict::Accepted);
    ensure!(
        is_solved || arguments.reveal,
        "the history has no accepted submission of `{name}`; `kata hint {name}` gives one more hint, and `--reveal` \
         shows the solution all the same"
    );
    let language = match &arguments.language {
        Some(name) => Some(language::find(name)?),
        None => records.last().and_then(|record| language::by_name(&record.language)),
    };
    let reference = reference(problem, language, arguments.language.is_some())?;
    let editorials = [environment.locale, Locale::English, Locale::Chinese].map(|locale| problem.editorial(locale));
    let editorial = editorials.into_iter().find(|text| !text.trim().is_empty());
    let is_coloured = colored::control::SHOULD_COLORIZE.should_colorize();
    let mut parts: Vec<String> =
        editorial.iter().map(|text| statement::rendered(text, environment.width, is_coloured)).collect();
    if let Some((language, text)) = reference {
        let head = match environment.locale {
            Locale::English => format!("The reference in {}", language.title()),
            Locale::Chinese => format!("{} 参考解", language.title()),
        };
        // The code is printed as it is, so that it can be copied.
        parts.push(format!("{}\n\n{}\n", head.bold(), text.trim()));
    }
    ensure!(!parts.is_empty(), "`{name}` has neither an editorial nor a reference");
    let next = match environment.locale {
        Locale::English => "next: ",
        Locale::Chinese => "下一步：",
    };
    print(&format!("{}\n{}kata next{}\n", parts.join("\n"), next.dimmed(), keeping::pack_options(&arguments.packs)))?;
    Ok(ExitStatus::Accepted)
}

/// The reference in the language, or else, unless that one was asked for, in the first language that has one.
fn reference(
    problem: &Problem,
    language: Option<&'static dyn Language>,
    must_be: bool,
) -> anyhow::Result<Option<(&'static dyn Language, &'static str)>> {
    let of = |language: &'static dyn Language| {
        let is_it = |(extension, _): &&(&str, &str)| language.extensions().contains(extension);
        problem.source.references.iter().find(is_it).map(|(_, text)| (language, *text))
    };
    let found = language.and_then(of);
    if let (None, true, Some(language)) = (found, must_be, language) {
        let others: Vec<&str> = LANGUAGES.into_iter().filter_map(of).map(|(language, _)| language.name()).collect();
        let has = if others.is_empty() { "none".to_owned() } else { format!("one in {}", others.join(", ")) };
        bail!("`{}` has no reference in {}; it has {has}", problem.name(), language.title());
    }
    Ok(found.or_else(|| LANGUAGES.into_iter().find_map(of)))
}
