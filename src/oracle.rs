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
use crate::problem::{AskedProcess, Expected, Locale, Problem};
use crate::property::Properties;
use crate::report;
use crate::value::{Value, shortened};
use crate::worker::{Answer, Outcome, Program, Worker};

/// The CPU time of one call of a reference.
const PATIENCE: Duration = Duration::from_secs(30);
/// How many small inputs a reference answers twice before it judges anybody.
const N_TRIED: usize = 64;
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
    if !problem.content.awaits_reference() {
        return Ok(());
    }
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    // Another thread may have started it meanwhile.
    if !problem.content.awaits_reference() {
        return Ok(());
    }
    let reference = OracleReference::start(builder, problem)?;
    reference.agrees_with_written(problem)?;
    reference.agrees_with_itself(problem)?;
    problem.content.answer_by(Box::new(move |arguments, process| reference.ask(arguments, process)));
    Ok(())
}

/// Why a reference gives no usable answer, in words.
pub fn no_answer(problem: &Problem, arguments: &[Value], outcome: &Outcome) -> String {
    let reason = examine(problem, arguments, &Value::Tuple(Vec::new()), outcome);
    let reason = reason.map(|reason| report::words(Locale::English).reason(&reason)).unwrap_or_default();
    format!("gives no answer to {}: {}", shown_call(problem, arguments), reason.trim())
}

/// A built reference.
struct OracleReference {
    /// A copy, which lives as long as the reference.
    problem: Problem,
    program: Program,
    built: Built,
    /// The path of its file, in backticks.
    file: String,
    /// A worker for each judging thread, since a thread and its workers keep to one core.
    workers: Mutex<HashMap<ThreadId, Worker>>,
}

impl OracleReference {
    /// Builds the reference in the fastest language that is installed.
    fn start(builder: &Builder, problem: &Problem) -> anyhow::Result<OracleReference> {
        let mut languages = LANGUAGES.to_vec();
        languages.sort_by(|a, b| a.runtime().slowness.total_cmp(&b.runtime().slowness));
        let mut complaint = None;
        for language in languages {
            let references = problem.source.references.iter();
            let mut of_language = references.filter(|(extension, _)| language.extensions().contains(extension));
            let Some((extension, text)) = of_language.next() else { continue };
            let file = format!("`{}`", problem.source.reference(extension).display());
            match builder.toolchain(language) {
                Ok(_) => return OracleReference::build(builder, problem, language, (file, text)),
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
    ) -> anyhow::Result<OracleReference> {
        let file_name = format!("{}.{}", problem.slug, language.extensions()[0]);
        let key = format!("oracle {file}");
        let code = Code { text, file_name: &file_name, profile: Profile::Judged, key: &key };
        let toolchain = builder.toolchain(language)?;
        let built = match builder.program(problem, language, &toolchain, &code)? {
            Ok(built) => built,
            Err((diagnostics, _)) => bail!("{file}, the reference, does not compile: {}", diagnostics.headline),
        };
        Ok(OracleReference {
            problem: Problem::read(&problem.source)?,
            program: Program::new(problem, language, &built, PATIENCE, builder),
            built,
            file,
            workers: Mutex::default(),
        })
    }

    /// Holds the reference against the answers that are written in the pack.
    fn agrees_with_written(&self, problem: &Problem) -> anyhow::Result<()> {
        let written = problem.examples.iter().map(|case| (case, "problem.toml"));
        for (case, file) in written.chain(problem.cases.iter().map(|case| (case, "cases.toml"))) {
            let Some(expected) = &case.expected else { continue };
            let answer = self.ask(&case.arguments, AskedProcess::Any)?.answer;
            ensure!(
                compare(problem.manifest.comparison, expected, &answer).is_none(),
                "{}: case `{}` expects {}, and {} answers {}; one of them is wrong",
                problem.source.place().join(file).display(),
                case.name,
                shown(expected),
                self.file,
                shown(&answer)
            );
        }
        Ok(())
    }

    /// Asks small inputs in two orders and two processes. A reference that answers by chance or by what it was asked before judges nobody.
    fn agrees_with_itself(&self, problem: &Problem) -> anyhow::Result<()> {
        let inputs: Vec<Vec<Value>> = Properties::new(problem, 0).inputs(1..=N_TRIED).map(|(_, input)| input).collect();
        ensure!(
            2 * inputs.len() >= N_TRIED,
            "{}: `constraints` is hard to fulfil: only {} of {N_TRIED} inputs that were drawn keep it; give narrower ranges",
            problem.source.place().join("problem.toml").display(),
            inputs.len()
        );
        let first =
            inputs.iter().map(|input| self.ask(input, AskedProcess::Any)).collect::<anyhow::Result<Vec<_>>>()?;
        let mut process = AskedProcess::Fresh;
        for (input, Expected { answer: first, .. }) in inputs.iter().zip(&first).rev() {
            let second = self.ask(input, process)?.answer;
            process = AskedProcess::Any;
            ensure!(
                compare(problem.manifest.comparison, first, &second).is_none(),
                "{}, the reference, answers {} to {}, and another time {}; its answers may depend on nothing but the arguments",
                self.file,
                shown(first),
                shown_call(problem, input),
                shown(&second)
            );
        }
        Ok(())
    }

    /// The reference's answer. A call that ends its process is made again in a fresh one, since something else may have ended it.
    fn ask(&self, arguments: &[Value], process: AskedProcess) -> anyhow::Result<Expected> {
        let kept = self.workers.lock().unwrap_or_else(PoisonError::into_inner).remove(&thread::current().id());
        let kept = kept.filter(|_| process == AskedProcess::Any);
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
        let (file, problem) = (&self.file, &self.problem);
        let Outcome::Returned(answer) = outcome else {
            ensure!(self.built.is_whole(), "the cache is changed by another program while {file} runs; try again");
            bail!("{file}, the reference, {}", no_answer(problem, arguments, &outcome));
        };
        let answered =
            || format!("{file}, the reference, answers {} to {}", shown(&answer), shown_call(problem, arguments));
        let held = problem.manifest.signature.check_result(arguments, &answer);
        held.map_err(|misfit| anyhow::anyhow!("{misfit}")).with_context(answered)?;
        let equals_itself = compare(problem.manifest.comparison, &answer, &answer).is_none();
        ensure!(equals_itself, "{}, and NaN equals nothing", answered());
        Ok(Expected { answer, cost: call_time })
    }
}

fn shown_call(problem: &Problem, arguments: &[Value]) -> String {
    shortened(&problem.manifest.signature.call_with(arguments), LONGEST_SHOWN)
}

fn shown(value: &Value) -> String {
    shortened(&value.to_string(), LONGEST_SHOWN)
}
