//! `kata run`: calls the function once, with an input of the user's own, and says all that is known of the answer.

use std::io::Read;
use std::path::Path;

use anyhow::{Context, ensure};

use super::environment::Environment;
use super::{print, setup, suggest};
use crate::cli::{ExitStatus, Format, RunArgs};
use crate::judge::{self, Options};
use crate::language::Language;
use crate::outside::{self, Given};
use crate::own_cases;
use crate::problem::{Problem, read_answer, read_call};
use crate::report::{self, TerminalOptions};
use crate::value::Value;
use crate::verdict::{CaseId, Verdict};

/// The largest text of an input.
const LARGEST: u64 = 16 << 20;

pub fn run(arguments: &RunArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let path = suggest::sole_source(&arguments.file).unwrap_or_else(|| arguments.file.clone());
    let shown = path.display();
    ensure!(path.exists(), "`{shown}`: {}", suggest::no_such_file(&path, &environment.catalog));
    let problem = match &arguments.problem {
        Some(name) => environment.catalog.find(name)?,
        None => environment.catalog.of_path(&path, "--problem PROBLEM")?,
    };
    let given = Given::named(&path);
    let language =
        super::files::language_of(&path).with_context(|| format!("`{shown}` is in no language that Kata judges"))?;
    let case = arguments.case.as_deref().map(CaseId::from);
    let options = Options { seed: arguments.seed, time_limit: arguments.time_limit, case, ..Options::default() };
    let (input, written) = input(arguments, problem, (&given, language), options.clone())?;
    let expect = arguments
        .expect
        .as_ref()
        .map(|text| read_answer(&problem.manifest.signature, text).map_err(anyhow::Error::msg).context("`--expect`"));
    let expect = expect.transpose()?;
    let builder = setup::builder(&arguments.sandbox, environment)?;
    builder.sweep();
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
    Ok(if is_right { ExitStatus::Accepted } else { ExitStatus::NotAccepted })
}

/// The arguments of the call, and the answer that is written with them.
fn input(
    arguments: &RunArgs,
    problem: &Problem,
    (given, language): (&Given, &dyn Language),
    mut options: Options,
) -> anyhow::Result<(Vec<Value>, Option<Value>)> {
    let read = |place: &str, text: &str| {
        let read = read_call(&problem.manifest.signature, &problem.names(), text);
        read.map(|values| (values, None)).map_err(anyhow::Error::msg).with_context(|| place.to_owned())
    };
    match (&arguments.input, &arguments.input_file) {
        (Some(text), _) => read("`--input`", text),
        (None, Some(file)) if file != Path::new("-") => {
            let shown = file.display();
            let text = outside::read_text_named(file, LARGEST).with_context(|| format!("could not read `{shown}`"))?;
            read(&format!("`{shown}`"), &text)
        }
        (None, file) if file.is_some() || arguments.stdin.is_some() => {
            let mut text = String::new();
            std::io::stdin().take(LARGEST + 1).read_to_string(&mut text).context("could not read stdin")?;
            ensure!(text.len() as u64 <= LARGEST, "stdin has more than {} MiB", LARGEST >> 20);
            read("stdin", &text)
        }
        _ => {
            let first = problem.examples.first().map(|example| CaseId::Named(example.name.clone()));
            let Some(case) = options.case.clone().or(first) else {
                anyhow::bail!("`{}` has no example; give the arguments with `--input`", problem.name())
            };
            if arguments.case.is_some() {
                options.yours = own_cases::read(given, problem)?;
                options.kept = crate::kept::read(given, problem).unwrap_or_default();
                let known = judge::case_ids(problem, &options)?;
                ensure!(case != CaseId::Growth, "`growth` is many calls at several sizes; name another case");
                ensure!(judge::is_case(&case, &known), suggest::no_such_case(problem, &case, &known, false));
            }
            options.case = Some(case.clone());
            judge::case_arguments(problem, language, &options)?
                .with_context(|| format!("`{}` makes no input for `{case}`", problem.name()))
        }
    }
}
