//! Makes one call of a submission, and reports what there is to say of its answer. The input may be one that the problem forbids.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::time::Duration;

use anyhow::{Context, bail};

use crate::build::{Builder, Code, helpers_in_pack};
use crate::examine::{examine, examine_ending, verdict_of};
use crate::language::{LANGUAGES, Profile};
use crate::oracle::{self, Inputs};
use crate::outside::Given;
use crate::problem::{BrokenLaw, ErasedRule, Problem};
use crate::value::{Value, shortened};
use crate::verdict::{Argument, CALL_SCHEMA, CallReport, LawSaid, Prints, Reason, Verdict};
use crate::worker::{Answer, NotUp, Outcome, Program, Worker};

use super::control;
use super::failure::LONGEST_TEXT;
use super::file::{build_given, language_of, limit, read_source};
use super::submission::{Options, Submission};

/// How long the reference may think about an input that the problem forbids.
const PATIENCE: Duration = Duration::from_secs(2);

/// Builds a file and makes one call. `expected` is the answer that was written for the input, if there is one; it takes the place of the oracle's.
///
/// # Errors
/// If Kata could not run it.
pub fn run_call(
    builder: &Builder,
    given: &Given,
    problem: &Problem,
    arguments: &[Value],
    expected: Option<&Value>,
    options: &Options,
) -> anyhow::Result<CallReport> {
    let language = language_of(&given.path)?;
    let shown = given.path.display().to_string();
    let submission = Submission { path: &given.path, file: &shown, problem, language };
    let mut report = unanswered(submission, arguments);
    let source = match read_source(given)? {
        Ok(source) => source,
        Err(refused) => return Ok(refused_by(report, refused)),
    };
    oracle::ready(builder, problem, Inputs::Shown)?;
    let built = match build_given(builder, given, problem, &source)? {
        Ok(built) => built,
        Err((refused, _)) => return Ok(refused_by(report, refused)),
    };
    let (cpu, _) = limit(builder, submission, problem, options)?;
    let program = Program::new(problem, language, &built, cpu, builder);
    let mut worker = Worker::new(program.clone());
    let answer = worker.call(arguments)?;
    if let Outcome::NotUp(NotUp::Failed(_)) = &answer.outcome
        && let Some((why, _)) = control::stub(submission, &builder.toolchain(language)?, &program, builder)?
    {
        bail!("no {} program starts on this machine, not even Kata's own stub: {why}", language.title());
    }
    worker.stop();
    (report.limit_ms, report.messages) = (cpu.as_millis() as u64, built.warnings.clone());
    report.peak_mib = worker.peak_memory_kib as f64 / 1024.0;
    report.milliseconds = answer.call_time.as_secs_f64() * 1e3;
    report.printed = Prints {
        stdout: String::from_utf8_lossy(&answer.printed.kept).into_owned(),
        stderr: String::from_utf8_lossy(&answer.printed_errors.kept).into_owned(),
        stdout_bytes: answer.printed.n_bytes,
        stderr_bytes: answer.printed_errors.n_bytes,
    };
    if report.forbidden.is_some() {
        report_forbidden(&mut report, builder, problem, arguments, &answer)?;
    } else {
        let expected = match expected {
            Some(expected) => expected.clone(),
            None => guarded(|| problem.content.oracle(arguments)).context("the oracle breaks off at this input")??,
        };
        report_judged(&mut report, problem, arguments, expected, &answer)?;
        report.laws = laws(&mut Worker::new(program), problem, arguments, &answer)?;
        report_relations(&mut report, problem);
    }
    Ok(report)
}

/// The answer of the problem's oracle; `None` for an input that the problem forbids.
///
/// # Errors
/// If the reference of a pack is of no use.
pub fn expected_answer(builder: &Builder, problem: &Problem, arguments: &[Value]) -> anyhow::Result<Option<Value>> {
    if problem.content.valid(arguments).is_err() {
        return Ok(None);
    }
    oracle::ready(builder, problem, Inputs::Shown)?;
    Ok(Some(guarded(|| problem.content.oracle(arguments)).context("the oracle breaks off at this input")??))
}

/// The report of a call before there is an answer.
fn unanswered(submission: Submission<'_>, arguments: &[Value]) -> CallReport {
    let Submission { file, problem, language, .. } = submission;
    let signature = &problem.manifest.signature;
    let named = signature.parameters.iter().zip(arguments).map(|(parameter, value)| Argument {
        name: parameter.name.clone(),
        ty: parameter.ty.to_string(),
        value: shortened(&value.to_string(), LONGEST_TEXT),
    });
    CallReport {
        schema: CALL_SCHEMA,
        file: file.to_owned(),
        problem: problem.name(),
        language: language.name().to_owned(),
        verdict: None,
        forbidden: problem.content.valid(arguments).err(),
        call: shortened(&language.call(signature, arguments), LONGEST_TEXT),
        arguments: named.collect(),
        expected: None,
        is_one_of_many: !problem.manifest.comparison.compares(),
        got: None,
        returned: None,
        reason: None,
        laws: Vec::new(),
        printed: Prints::default(),
        milliseconds: 0.0,
        limit_ms: 0,
        peak_mib: 0.0,
        messages: None,
        kept_in: None,
        values: None,
    }
}

fn refused_by(report: CallReport, refused: crate::language::Diagnostics) -> CallReport {
    let crate::language::Diagnostics { headline, line, text } = refused;
    let reason = Some(Reason::CompileError { headline, line, text });
    CallReport { reason, verdict: Some(Verdict::CompileError), ..report }
}

fn report_judged(
    report: &mut CallReport,
    problem: &Problem,
    arguments: &[Value],
    expected: Value,
    answer: &Answer,
) -> anyhow::Result<()> {
    report.reason = examine(problem, arguments, &expected, &answer.outcome)?;
    report.verdict = Some(report.reason.as_ref().map_or(Verdict::Accepted, verdict_of));
    report.expected = Some(shortened(&expected.to_string(), LONGEST_TEXT));
    if let Outcome::Returned(got) = &answer.outcome {
        report_got(report, got, answer);
        report.values = answer.shown.is_none().then(|| (expected, got.clone()));
    }
    Ok(())
}

fn report_got(report: &mut CallReport, got: &Value, answer: &Answer) {
    report.got = Some(shortened(&got.to_string(), LONGEST_TEXT));
    report.returned = answer.shown.as_ref().map(|shown| shortened(shown, LONGEST_TEXT));
}

/// What there is to say of an input that the problem forbids: what the submission did, and what the reference does.
fn report_forbidden(
    report: &mut CallReport,
    builder: &Builder,
    problem: &Problem,
    arguments: &[Value],
    answer: &Answer,
) -> anyhow::Result<()> {
    match &answer.outcome {
        Outcome::Returned(got) => report_got(report, got, answer),
        outcome => report.reason = examine_ending(problem, outcome),
    }
    report.expected =
        reference_answer(builder, problem, arguments)?.map(|value| shortened(&value.to_string(), LONGEST_TEXT));
    Ok(())
}

/// The answer of the reference in a sandbox of its own: the oracle in the judge's process is asked nothing that it was not made for. `None` if it
/// gives none.
fn reference_answer(builder: &Builder, problem: &Problem, arguments: &[Value]) -> anyhow::Result<Option<Value>> {
    for language in LANGUAGES {
        let mut references = problem.source.references.iter();
        let reference = references.find(|(extension, _)| language.extensions().contains(extension));
        let (Some((extension, text)), Ok(toolchain)) = (reference, builder.toolchain(language)) else { continue };
        let file_name = format!("{}.{}", problem.slug, language.extensions()[0]);
        let key = format!("reference {}", problem.name());
        let helpers = helpers_in_pack(&problem.source, &problem.source.reference(extension), language, text);
        let code = Code { text, file_name: &file_name, profile: Profile::Judged, key: &key, helpers: &helpers };
        let Ok(built) = builder.program(problem, language, &toolchain, &code)? else { continue };
        let mut worker = Worker::new(Program::new(problem, language, &built, PATIENCE, builder));
        return Ok(match worker.call(arguments)?.outcome {
            Outcome::Returned(answer) => Some(answer),
            _ => None,
        });
    }
    Ok(None)
}

/// What each law says of an answer that has the shape of the signature.
fn laws(worker: &mut Worker, problem: &Problem, arguments: &[Value], answer: &Answer) -> anyhow::Result<Vec<LawSaid>> {
    let Outcome::Returned(got) = &answer.outcome else { return Ok(Vec::new()) };
    if problem.manifest.signature.check_result(arguments, got).is_err() {
        return Ok(Vec::new());
    }
    let mut said = Vec::new();
    for law in &problem.content.laws {
        let checked = match &law.rule {
            ErasedRule::Answer(check) => guarded(|| check(arguments, got)),
            ErasedRule::Relation { related, check } => {
                let other = guarded(|| related(arguments)).flatten();
                let Some(other) = other.filter(|other| problem.content.valid(other).is_ok()) else { continue };
                let Outcome::Returned(other_got) = worker.call(&other)?.outcome else { continue };
                let is_shaped = problem.manifest.signature.check_result(&other, &other_got).is_ok();
                if is_shaped { guarded(|| check(arguments, got, &other, &other_got)) } else { None }
            }
        };
        let Some(checked) = checked else { continue };
        let (law, sentence) = (law.name.to_owned(), law.sentence.clone());
        said.push(LawSaid { law, sentence, because: checked.err() });
    }
    Ok(said)
}

/// A right answer that breaks a law about two calls is not accepted, as in a property case.
fn report_relations(report: &mut CallReport, problem: &Problem) {
    let is_relation = |name: &str| {
        let mut laws = problem.content.laws.iter();
        laws.any(|law| law.name == name && matches!(law.rule, ErasedRule::Relation { .. }))
    };
    let mut broken = report.laws.iter().filter(|said| is_relation(&said.law));
    let broken = broken.find_map(|said| Some((said, said.because.clone()?)));
    if let (Some(Verdict::Accepted), Some((said, because))) = (report.verdict, broken) {
        let broken = BrokenLaw { law: said.law.clone(), sentence: said.sentence.clone(), because };
        (report.verdict, report.reason) = (Some(Verdict::WrongAnswer), Some(Reason::LawBroken(broken)));
    }
}

/// The result of a problem's code; `None` if it panics, as it may on values that nobody expected.
fn guarded<T>(code: impl FnOnce() -> T) -> Option<T> {
    let hook = take_hook();
    set_hook(Box::new(|_| {}));
    let done = catch_unwind(AssertUnwindSafe(code)).ok();
    set_hook(hook);
    done
}
