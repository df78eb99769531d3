//! `kata reset`: forgets what the history knows of one problem.

use super::environment::Environment;
use super::{print, print_next};
use crate::cli::{ExitStatus, ResetArgs};
use crate::history::{Forgotten, History};
use crate::problem::Locale;
use crate::value::counted;

pub fn run(arguments: &ResetArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let history = environment.history.file.as_deref().map(History::open_existing).transpose()?.flatten();
    let Some(mut history) = history else {
        let name = environment.catalog.find(&arguments.problem)?.name();
        print(&said(environment.locale, &name, Forgotten { n_records: 0, n_hints: 0 }))?;
        return Ok(ExitStatus::Accepted);
    };
    // A problem of a pack that is gone has a history too.
    let is_recorded = history.records()?.iter().any(|record| record.problem == arguments.problem);
    let name = match environment.catalog.find(&arguments.problem) {
        Ok(problem) => problem.name(),
        Err(_) if is_recorded => arguments.problem.clone(),
        Err(error) => return Err(error),
    };
    let forgotten = history.forget(&name)?;
    print(&said(environment.locale, &name, forgotten))?;
    print_next(&[format!("kata show {name}")], environment)?;
    Ok(ExitStatus::Accepted)
}

fn said(locale: Locale, name: &str, Forgotten { n_records, n_hints }: Forgotten) -> String {
    match (locale, n_records + n_hints) {
        (Locale::English, 0) => format!("the history has nothing about `{name}`\n"),
        (Locale::Chinese, 0) => format!("历史中没有 `{name}` 的记录\n"),
        (Locale::English, _) => {
            let (records, hints) = (counted(n_records, "judged submission"), counted(n_hints, "hint"));
            format!("forgot {records} and {hints} of `{name}`\n")
        }
        (Locale::Chinese, _) => format!("已删除 `{name}` 的 {n_records} 条评测记录和 {n_hints} 条提示记录\n"),
    }
}
