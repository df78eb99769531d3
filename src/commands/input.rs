//! The submission and the input of a single call, as the command line names them.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, ensure};

use super::environment::Environment;
use super::suggest;
use crate::build::Builder;
use crate::cli::InputArgs;
use crate::judge::{self, Options};
use crate::language::Language;
use crate::oracle::{self, Inputs};
use crate::outside::{self, Given};
use crate::own_cases;
use crate::problem::{Problem, read_call};
use crate::value::Value;
use crate::verdict::{CaseId, shell_word};

/// The largest text of an input.
const LARGEST: u64 = 16 << 20;

/// The file that is meant, its problem and its language.
pub fn submission<'a>(
    file: &Path,
    problem: Option<&str>,
    environment: &'a Environment,
) -> anyhow::Result<(PathBuf, &'a Problem, &'static dyn Language)> {
    let path = suggest::sole_source(file).unwrap_or_else(|| file.to_owned());
    let shown = path.display();
    ensure!(path.exists(), "`{shown}`: {}", suggest::no_such_file(&path, &environment.catalog));
    let problem = match problem {
        Some(name) => environment.catalog.find(name)?,
        None => environment.catalog.of_path(&path, "--problem PROBLEM")?,
    };
    let language =
        super::files::language_of(&path).with_context(|| format!("`{shown}` is in no language that Kata judges"))?;
    Ok((path, problem, language))
}

/// The options of a call with such an input.
pub fn options(arguments: &InputArgs, time_limit: Option<Duration>) -> Options {
    let case = arguments.case.as_deref().map(CaseId::from);
    Options { seed: arguments.seed, time_limit, case, ..Options::default() }
}

/// The option that names the same input again, with a space before it. An input from stdin is gone.
pub fn option(arguments: &InputArgs) -> String {
    let InputArgs { input, input_file, case, .. } = arguments;
    let quoted = |text: &str| shell_word(text.as_bytes());
    let of_file = input_file.as_ref().filter(|path| path.as_os_str() != "-");
    match (input, of_file, case) {
        (Some(text), ..) => format!(" --input={}", quoted(text)),
        (_, Some(path), _) => format!(" --input-file {}", suggest::option_value(path)),
        (.., Some(case)) => format!(" --case {}", quoted(case)),
        _ => String::new(),
    }
}

/// Whether the input is left to Kata.
pub fn is_open(arguments: &InputArgs) -> bool {
    let InputArgs { stdin, input, input_file, case, .. } = arguments;
    stdin.is_none() && input.is_none() && input_file.is_none() && case.is_none()
}

/// The arguments of the call, and the answer that is written with them.
pub fn of(
    arguments: &InputArgs,
    problem: &Problem,
    (given, language): (&Given, &dyn Language),
    builder: &Builder,
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
            // A generator must be at work before its cases can be named.
            oracle::ready(builder, problem, Inputs::Shown)?;
            if arguments.case.is_some() {
                options.yours = own_cases::read(given, problem)?;
                options.kept = crate::kept::read(given, problem).unwrap_or_default();
                let known = judge::case_ids(problem, &options)?;
                ensure!(case != CaseId::Growth, "`growth` is many calls at several sizes; name another case");
                ensure!(
                    judge::is_case(&case, &known),
                    suggest::no_such_case(problem, &case, (&known, &options.yours), false)
                );
            }
            options.case = Some(case.clone());
            judge::case_arguments(problem, language, &options)?
                .with_context(|| format!("`{}` makes no input for `{case}`", problem.name()))
        }
    }
}
