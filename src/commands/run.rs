//! `kata run`: calls the function once, with an input of the user's own, and says all that is known of the answer.

use anyhow::Context;

use super::environment::Environment;
use super::{input, print, print_next, setup, suggest};
use crate::cli::{ExitStatus, Format, RunArgs};
use crate::judge;
use crate::outside::Given;
use crate::own_cases;
use crate::problem::read_answer;
use crate::report::{self, TerminalOptions};
use crate::verdict::Verdict;

pub fn run(arguments: &RunArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let (path, problem, language) = input::submission(&arguments.file, arguments.problem.as_deref(), environment)?;
    let given = Given::named(&path);
    let options = input::options(&arguments.input, arguments.time_limit);
    let mut builder = setup::builder(&arguments.sandbox, environment)?;
    setup::sanitize(&mut builder, &arguments.sanitize, std::slice::from_ref(&path))?;
    builder.sweep();
    let (input, written) = input::of(&arguments.input, problem, (&given, language), &builder, options.clone())?;
    let expect = arguments
        .expect
        .as_ref()
        .map(|text| read_answer(&problem.manifest.signature, text).map_err(anyhow::Error::msg).context("`--expect`"));
    let expect = expect.transpose()?;
    if let Some(name) = &arguments.keep {
        problem
            .content
            .valid(&input)
            .map_err(anyhow::Error::msg)
            .with_context(|| format!("case `{name}` is not kept: the problem forbids its input"))?;
    }
    let mut report = judge::run_call(&builder, &given, problem, &input, written.as_ref(), &options)?;
    if let Some(name) = &arguments.keep {
        if let Some(answer) = &expect {
            judge::agrees(problem, name, &input, answer)?;
        }
        report.kept_in = Some(own_cases::add(&given, problem, name, &input, expect.as_ref())?.display().to_string());
    }
    let (width, locale) = (environment.width, environment.locale);
    print(&match arguments.format {
        Format::Terminal => report::call(&report, &TerminalOptions { width, locale, titles: &[], next: &[] }),
        Format::Json => report::desk_json(&report),
    })?;
    let is_right = report.verdict.is_none_or(|verdict| verdict == Verdict::Accepted);
    if arguments.format == Format::Terminal {
        print_next(&[next(arguments, is_right)], environment)?;
    }
    Ok(if is_right { ExitStatus::Accepted } else { ExitStatus::NotAccepted })
}

/// The whole of the judging after a right answer, and the program of the same call after a wrong one.
fn next(arguments: &RunArgs, is_right: bool) -> String {
    let command = if is_right { "test" } else { "debug" };
    let command = suggest::command_of(command, &arguments.file, arguments.problem.as_deref(), &arguments.packs);
    if is_right { command } else { command + &input::option(&arguments.input) }
}
