//! The oracle of a pack's problem: its reference, which runs in a worker and a sandbox of its own. Expected answers stay in the judge.
//!
//! The reference is somebody else's program. One that crashes, hangs or answers otherwise than the signature and its own examples say ends the
//! judging with an error that names its file and the input; no submission is judged by it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use crate::build::{Builder, Built, Code};
use crate::compare::compare;
use crate::examine::examine;
use crate::language::{LANGUAGES, Language, Profile};
use crate::problem::{Expected, Locale, Problem, Process};
use crate::report;
use crate::value::{Value, shortened};
use crate::worker::{Answer, Outcome, Program, Worker};

/// The CPU time of one call of a reference.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest input and the longest answer in an error.
const LONGEST_SHOWN: usize = 400;

/// Only one thread starts a reference; the others wait for it.
static TURN: Mutex<()> = Mutex::new(());

/// Starts the reference of a pack's problem, unless it runs already, and holds it against the answers that are written in the pack. Does nothing
/// for a built-in problem.
///
/// # Errors
/// If no reference can be built here, or it gives no answer, or another one than the pack says.
pub fn ready(builder: &Builder, problem: &Problem) -> anyhow::Result<()> {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    if !problem.content.awaits_reference() {
        return Ok(());
    }
    let reference = Reference::start(builder, problem)?;
    let written = problem.examples.iter().map(|case| (case, "problem.toml"));
    for (case, file) in written.chain(problem.cases.iter().map(|case| (case, "cases.toml"))) {
        let Some(expected) = &case.expected else { continue };
        let answer = reference.ask(&case.arguments, Process::Any)?.answer;
        let mismatch = compare(problem.manifest.comparison, expected, &answer);
        ensure!(
            mismatch.is_none(),
            "{}: case `{}` expects {}, and {} answers {}; one of them is wrong",
            problem.source.place().join(file).display(),
            case.name,
            shown(expected),
            reference.file,
            shown(&answer)
        );
    }
    problem.content.answer_by(Box::new(move |arguments, process| reference.ask(arguments, process)));
    Ok(())
}

/// A built reference.
struct Reference {
    /// A copy, which lives as long as the reference.
    problem: Problem,
    program: Program,
    built: Built,
    /// The path of its file, in backticks.
    file: String,
    /// A worker for each judging thread, since a thread and its workers keep to one core.
    workers: Mutex<HashMap<ThreadId, Worker>>,
}

impl Reference {
    /// Builds the reference in the fastest language that is installed.
    fn start(builder: &Builder, problem: &Problem) -> anyhow::Result<Reference> {
        let mut languages = LANGUAGES.to_vec();
        languages.sort_by(|a, b| a.runtime().slowness.total_cmp(&b.runtime().slowness));
        let mut complaint = None;
        for language in languages {
            let references = problem.source.references.iter();
            let mut of_language = references.filter(|(extension, _)| language.extensions().contains(extension));
            let Some((extension, text)) = of_language.next() else { continue };
            let file = format!("`{}`", problem.source.reference(extension).display());
            match builder.toolchain(language) {
                Ok(_) => return Reference::build(builder, problem, language, (file, text)),
                Err(error) => complaint = complaint.or(Some(error.context(format!("{file} cannot be run")))),
            }
        }
        Err(complaint.unwrap_or_else(|| anyhow::anyhow!("{}: no reference", problem.source.place().display())))
    }

    fn build(
        builder: &Builder,
        problem: &Problem,
        language: &'static dyn Language,
        (file, text): (String, &str),
    ) -> anyhow::Result<Reference> {
        let file_name = format!("{}.{}", problem.slug, language.extensions()[0]);
        let key = format!("oracle {file}");
        let code = Code { text, file_name: &file_name, profile: Profile::Judged, key: &key };
        let toolchain = builder.toolchain(language)?;
        let built = match builder.program(problem, language, &toolchain, &code)? {
            Ok(built) => built,
            Err((diagnostics, _)) => bail!("{file}, the reference, does not compile: {}", diagnostics.headline),
        };
        Ok(Reference {
            problem: Problem::read(&problem.source)?,
            program: Program::new(problem, language, &built, PATIENCE, builder),
            built,
            file,
            workers: Mutex::default(),
        })
    }

    /// The reference's answer. A call that ends its process is made again in a fresh one, since something else may have ended it.
    fn ask(&self, arguments: &[Value], process: Process) -> anyhow::Result<Expected> {
        let kept = self.workers.lock().unwrap_or_else(PoisonError::into_inner).remove(&thread::current().id());
        let kept = kept.filter(|_| process == Process::Any);
        let mut worker = kept.unwrap_or_else(|| Worker::new(self.program.clone()));
        let mut answer = worker.call(arguments)?;
        if answer.is_last && !matches!(answer.outcome, Outcome::Returned(_)) {
            answer = worker.call(arguments)?;
        }
        self.workers.lock().unwrap_or_else(PoisonError::into_inner).insert(thread::current().id(), worker);
        self.usable(arguments, answer)
    }

    /// The answer, if it has the type and the shape of the signature.
    fn usable(&self, arguments: &[Value], Answer { outcome, call_time, .. }: Answer) -> anyhow::Result<Expected> {
        let call = || shortened(&self.problem.manifest.signature.call_with(arguments), LONGEST_SHOWN);
        let file = &self.file;
        let Outcome::Returned(answer) = outcome else {
            ensure!(self.built.is_whole(), "the cache is changed by another program while {file} runs; try again");
            let reason = examine(&self.problem, arguments, &Value::Tuple(Vec::new()), &outcome);
            let reason = reason.map(|reason| report::words(Locale::English).reason(&reason)).unwrap_or_default();
            bail!("{file}, the reference, gives no answer to {}: {}", call(), reason.trim());
        };
        let held = self.problem.manifest.signature.check_result(arguments, &answer);
        held.map_err(|misfit| anyhow::anyhow!("{misfit}"))
            .with_context(|| format!("{file}, the reference, answers {} to {}", shown(&answer), call()))?;
        Ok(Expected { answer, cost: call_time })
    }
}

fn shown(value: &Value) -> String {
    shortened(&value.to_string(), LONGEST_SHOWN)
}
