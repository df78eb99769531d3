//! `kata stress`: two files of the user's own against each other.

use std::path::Path;

use anyhow::ensure;

use super::environment::Environment;
use super::{print, print_next, setup, suggest};
use crate::cli::{DEFAULT_STRESS, ExitStatus, Format, StressArgs};
use crate::judge::{self, Options, StressLength};
use crate::outside::Given;
use crate::report::{self, TerminalOptions};
use crate::verdict::{StressDifference, shell_word};

/// The longest call that is written as an option, in bytes.
const LONGEST_INPUT: usize = 200;

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
    let mut builder = setup::builder(&arguments.sandbox, environment)?;
    setup::sanitize(&mut builder, &arguments.sanitize, &[arguments.mine.clone(), arguments.other.clone()])?;
    builder.sweep();
    let report = judge::stress(&builder, (&mine, &other), problem, (length, generator.as_ref()), &options)?;
    let (width, locale) = (environment.width, environment.locale);
    print(&match arguments.format {
        Format::Terminal => report::stress(&report, &TerminalOptions { width, locale, titles: &[], next: &[] }),
        Format::Json => report::desk_json(&report),
    })?;
    if arguments.format == Format::Terminal {
        print_next(&[next(arguments, report.difference.as_ref())], environment)?;
    }
    Ok(if report.difference.is_none() { ExitStatus::Accepted } else { ExitStatus::NotAccepted })
}

/// The input that makes a difference, called again in one's own file; or the judging of a file that shows none.
fn next(arguments: &StressArgs, difference: Option<&StressDifference>) -> String {
    let command = if difference.is_some() { "run" } else { "test" };
    let problem = (arguments.problem.as_deref(), &arguments.packs);
    let command = suggest::command_of(command, &arguments.mine, problem, &arguments.sanitize);
    let input = difference.map(|found| &found.call).filter(|call| call.len() <= LONGEST_INPUT && !call.contains('…'));
    input.map_or(command.clone(), |call| format!("{command} --input={}", shell_word(call.as_bytes())))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::{Cli, Command};

    #[test]
    fn what_comes_next_is_the_judging_where_nothing_differs() {
        let words = ["kata", "stress", "mine.cpp", "other.py", "--sanitize", "--problem", "nms"];
        let Command::Stress(arguments) = Cli::parse_from(words).command else { panic!("it is `kata stress`") };
        assert_eq!(next(&arguments, None), "kata test --problem nms --sanitize mine.cpp");
    }
}
