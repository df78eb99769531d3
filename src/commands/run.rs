//! `kata run`: calls the function once, with an input of the user's own, and says all that is known of the answer.

use anyhow::Context;

use super::environment::Environment;
use super::{debug, input, print, print_next, setup, suggest};
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
        print_next(&next(arguments, is_right), environment)?;
    }
    Ok(if is_right { ExitStatus::Accepted } else { ExitStatus::NotAccepted })
}

/// The whole of the judging after a right answer, and the program of the same call after a wrong one.
fn next(arguments: &RunArgs, is_right: bool) -> Vec<String> {
    let command = if is_right { "test" } else { "debug" };
    let problem = (arguments.problem.as_deref(), &arguments.packs);
    let command = suggest::command_of(command, &arguments.file, problem, &arguments.sanitize);
    match is_right {
        true => vec![command],
        false if debug::can_name(&arguments.file) => vec![command + &input::option(&arguments.input)],
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::{Cli, Command};

    fn next_of(words: &[&str], is_right: bool) -> Vec<String> {
        let Command::Run(arguments) = Cli::parse_from(["kata", "run"].iter().chain(words)).command else {
            panic!("it is `kata run`")
        };
        next(&arguments, is_right)
    }

    #[test]
    fn what_comes_next_names_the_same_call() {
        let wrong = |words: &[&str]| next_of(words, false);
        assert_eq!(
            wrong(&["a b.cpp", "--input", "[3, 1]", "--sanitize"]),
            ["kata debug --sanitize 'a b.cpp' --input='[3, 1]'"]
        );
        assert_eq!(
            wrong(&["x.py", "--problem", "nms", "--case", "empty"]),
            ["kata debug --problem nms x.py --case empty"]
        );
        assert_eq!(wrong(&["x.py", "--input-file", "in.txt"]), ["kata debug x.py --input-file in.txt"]);
        assert_eq!(wrong(&["x.py", "-"]), ["kata debug x.py"]);
        assert!(wrong(&["x\"y.py"]).is_empty());
        assert_eq!(next_of(&["x.py", "--input", "1"], true), ["kata test x.py"]);
    }
}
