//! One program of a pack, which answers calls in workers of its own.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::Inputs;
use crate::build::{Builder, Built, Code, helpers_in_pack};
use crate::examine::examine_ending;
use crate::language::{LANGUAGES, Language, Profile};
use crate::problem::{AskedProcess, Expected, Locale, Problem, Signature};
use crate::report;
use crate::value::{Value, shortened};
use crate::verdict::Clock;
use crate::worker::{Answer, CallLimits, Outcome, Program, Worker};

/// The CPU time of a call with a large input, and of one with a small input.
const PATIENCE: Duration = Duration::from_secs(30);
const PATIENCE_WITH_SMALL: Duration = Duration::from_secs(10);
/// The most scalars of a small input.
const SMALL: usize = 1000;
/// The longest input and the longest answer in an error.
const LONGEST_SHOWN: usize = 400;

/// Which program it is.
pub struct Role<'a> {
    /// `the reference`
    pub name: &'static str,
    /// How it is called. Its function and its parameters are those of this signature.
    pub signature: Signature,
    /// Extension and text of the program in each language that it is written in.
    pub texts: &'static [(&'static str, &'static str)],
    /// The path of the file with this extension.
    pub file: &'a dyn Fn(&str) -> std::path::PathBuf,
}

/// A built program of a pack.
pub struct PackProgram {
    /// A problem of which this program is a solution: it has the program's signature.
    problem: Problem,
    program: Program,
    built: Built,
    /// `the reference`
    name: &'static str,
    /// The path of its file, in backticks.
    pub file: String,
    inputs: Inputs,
    /// A worker for each judging thread, since a thread and its workers keep to one core.
    workers: Mutex<HashMap<ThreadId, Worker>>,
}

impl PackProgram {
    /// Builds a program in the fastest language that it is written in and that is installed.
    ///
    /// # Errors
    /// If none is installed, or the program does not compile.
    pub fn start(builder: &Builder, problem: &Problem, role: Role<'_>, inputs: Inputs) -> anyhow::Result<PackProgram> {
        let mut languages = LANGUAGES.to_vec();
        languages.sort_by(|a, b| a.runtime().slowness.total_cmp(&b.runtime().slowness));
        let mut complaint = None;
        for language in languages {
            let mut of_language = role.texts.iter().filter(|(extension, _)| language.extensions().contains(extension));
            let Some((extension, text)) = of_language.next() else { continue };
            let path = (role.file)(extension);
            let file = format!("`{}`", path.display());
            match builder.toolchain(language) {
                Ok(_) => return PackProgram::build(builder, problem, language, (path, text), role, inputs),
                Err(error) => complaint = complaint.or(Some(error.context(format!("{file} cannot be run")))),
            }
        }
        Err(complaint
            .unwrap_or_else(|| anyhow::anyhow!("{}: {} is missing", problem.source.place().display(), role.name)))
    }

    fn build(
        builder: &Builder,
        problem: &Problem,
        language: &'static dyn Language,
        (path, text): (std::path::PathBuf, &str),
        Role { name, signature, .. }: Role<'_>,
        inputs: Inputs,
    ) -> anyhow::Result<PackProgram> {
        let file_name = format!("{}.{}", signature.function, language.extensions()[0]);
        let mut problem = Problem::read(&problem.source)?;
        if problem.manifest.signature != signature {
            problem.manifest.aliases.clear();
            problem.manifest.signature = signature;
        }
        let file = format!("`{}`", path.display());
        let key = format!("oracle {file}");
        let helpers = helpers_in_pack(&problem.source, &path, language, text);
        let code = Code { text, file_name: &file_name, profile: Profile::Judged, key: &key, helpers: &helpers };
        let toolchain = builder.toolchain(language)?;
        let built = match builder.program(&problem, language, &toolchain, &code)? {
            Ok(built) => built,
            Err((diagnostics, _)) => bail!("{file}, {name}, does not compile: {}", diagnostics.headline),
        };
        let program = Program::new(&problem, language, &built, PATIENCE, builder);
        Ok(PackProgram { problem, program, built, name, file, inputs, workers: Mutex::default() })
    }

    /// What the program answers. A call that ends its process is made again in a fresh one, since something else may have ended it.
    ///
    /// # Errors
    /// If it gives no answer of its type.
    pub fn ask(&self, arguments: &[Value], process: AskedProcess) -> anyhow::Result<Expected> {
        let kept = self.workers.lock().unwrap_or_else(PoisonError::into_inner).remove(&thread::current().id());
        let kept = kept.filter(|_| process == AskedProcess::Any);
        let mut worker = kept.unwrap_or_else(|| Worker::new(self.program.clone()));
        let is_small = arguments.iter().map(Value::size).sum::<usize>() <= SMALL;
        worker.set_call_limits(CallLimits::of_cpu(if is_small { PATIENCE_WITH_SMALL } else { PATIENCE }));
        let mut answer = worker.call(arguments)?;
        // CPU time does not depend on what else runs, and a second try would take as long.
        let may_be_chance =
            !matches!(answer.outcome, Outcome::Returned(_) | Outcome::TimedOut { clock: Clock::Cpu, .. });
        if answer.is_last && may_be_chance {
            answer = worker.call(arguments)?;
        }
        self.workers.lock().unwrap_or_else(PoisonError::into_inner).insert(thread::current().id(), worker);
        let Answer { outcome, call_time, .. } = answer;
        match outcome {
            Outcome::Returned(answer) => Ok(Expected { answer, cost: call_time }),
            outcome => {
                ensure!(
                    self.built.is_whole(),
                    "the cache is changed by another program while {} runs; try again",
                    self.file
                );
                bail!("{} {}", self.named(), no_answer(&self.problem, arguments, &outcome, self.inputs))
            }
        }
    }

    /// An answer that has the shape of the signature.
    ///
    /// # Errors
    /// As for `ask`, and if the answer has another shape.
    pub fn shaped(&self, arguments: &[Value], process: AskedProcess) -> anyhow::Result<Expected> {
        let Expected { answer, cost } = self.ask(arguments, process)?;
        let held = self.problem.manifest.signature.check_result(arguments, &answer);
        held.map_err(|misfit| anyhow::anyhow!("{misfit}")).with_context(|| {
            format!("{} answers {} to {}", self.named(), self.shown(&answer), self.shown_call(arguments))
        })?;
        Ok(Expected { answer, cost })
    }

    /// The file and what it is: the beginning of a sentence.
    pub fn named(&self) -> String {
        format!("{}, {},", self.file, self.name)
    }

    /// A call of the program, as an error may show it.
    pub fn shown_call(&self, arguments: &[Value]) -> String {
        shown_call(&self.problem, arguments, self.inputs)
    }

    /// A value, as an error may show it.
    pub fn shown(&self, value: &Value) -> String {
        match self.inputs {
            Inputs::Shown => shortened(&value.to_string(), LONGEST_SHOWN),
            Inputs::Withheld => "an answer that this run does not show".to_owned(),
        }
    }

    /// What a program says in words, as an error may show it.
    pub fn quoted(&self, text: &str) -> String {
        match self.inputs {
            Inputs::Shown => format!("`{}`", shortened(text, LONGEST_SHOWN)),
            Inputs::Withheld => "something".to_owned(),
        }
    }
}

/// Why a program of a pack gives no answer, in words.
pub fn no_answer(problem: &Problem, arguments: &[Value], outcome: &Outcome, inputs: Inputs) -> String {
    let call = shown_call(problem, arguments, inputs);
    match examine_ending(problem, outcome) {
        // A message may repeat the input.
        Some(reason) if inputs == Inputs::Shown => {
            format!("gives no answer to {call}: {}", report::words(Locale::English).reason(&reason).trim())
        }
        _ => format!("gives no answer to {call}"),
    }
}

fn shown_call(problem: &Problem, arguments: &[Value], inputs: Inputs) -> String {
    match inputs {
        Inputs::Shown => shortened(&problem.manifest.signature.call_with(arguments), LONGEST_SHOWN),
        Inputs::Withheld => "an input that this run does not show".to_owned(),
    }
}
