//! `kata stress`: two files of the user's own against each other.

use std::path::Path;

use anyhow::ensure;

use super::environment::Environment;
use super::{print, setup, suggest};
use crate::cli::{DEFAULT_STRESS, ExitStatus, Format, StressArgs};
use crate::judge::{self, Options, StressLength};
use crate::outside::Given;
use crate::report::{self, TerminalOptions};

pub fn run(arguments: &StressArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let given = |path: &Path| {
        ensure!(path.exists(), "`{}`: {}", path.display(), suggest::no_such_file(path, &environment.catalog));
        Ok(Given::named(path))
    };
    let (mine, other) = (given(&arguments.mine)?, given(&arguments.other)?);
    let generator = arguments.generator.as_deref().map(given).transpose()?;
    let problem = match &arguments.problem {
        Some(name) => environment.catalog.find(name)?,
        None => environment.catalog.of_path(&arguments.mine, "--problem PROBLEM")?,
    };
    let length = match arguments.time {
        Some(time) => StressLength::Time(time),
        None => StressLength::Calls(arguments.cases.unwrap_or(DEFAULT_STRESS)),
    };
    let options = Options { seed: arguments.seed, time_limit: arguments.time_limit, ..Options::default() };
    let builder = setup::builder(&arguments.sandbox, environment)?;
    builder.sweep();
    let report = judge::stress(&builder, (&mine, &other), problem, (length, generator.as_ref()), &options)?;
    let (width, locale) = (environment.width, environment.locale);
    print(&match arguments.format {
        Format::Terminal => report::stress(&report, &TerminalOptions { width, locale, titles: &[], next: &[] }),
        Format::Json => report::desk_json(&report),
    })?;
    Ok(if report.difference.is_none() { ExitStatus::Accepted } else { ExitStatus::NotAccepted })
}
