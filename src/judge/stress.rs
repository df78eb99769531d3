//! Calls two submissions with the same inputs until they differ, and shrinks the first difference. Neither is judged: the oracle is asked once, about
//! the input that is reported.

use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::build::Builder;
use crate::compare::{Comparison, compare};
use crate::examine::examine_ending;
use crate::oracle::{self, Inputs};
use crate::outside::Given;
use crate::problem::{AskedProcess, Problem, Signature, read_call};
use crate::property::{BATCH, Properties, call_all};
use crate::shrink::{self, Budget, Dimensions};
use crate::value::{Value, shortened};
use crate::verdict::{Argument, CALL_SCHEMA, Prints, StressDifference, StressReport, StressSide};
use crate::worker::{Answer, Outcome, Program, Worker};

use super::failure::LONGEST_TEXT;
use super::file::{build_given, language_of, limit, read_source};
use super::submission::{Options, Submission};

/// What a generator is called with, and what it answers.
const GENERATOR: &str = "generate(seed: int, size: int) -> string";
/// CPU time of one call of a generator.
const GENERATOR_LIMIT: Duration = Duration::from_secs(10);
/// The size that a generator is asked for grows by one in so many calls, up to the largest.
const CALLS_A_SIZE: usize = 8;
const LARGEST_SIZE: usize = 200;

/// The least cost of a call to a search.
const LEAST_CALL: Duration = Duration::from_micros(20);

/// How long two submissions are compared.
#[derive(Debug, Clone, Copy)]
pub enum StressLength {
    Calls(usize),
    Time(Duration),
}

/// Where inputs come from.
enum StressInputs<'a> {
    Properties(Properties<'a>),
    Generator { worker: Box<Worker>, file: String, problem: &'a Problem, seed: u64 },
}

/// Compares two files.
///
/// # Errors
/// If one of them does not compile, or the generator gives no arguments.
pub fn stress(
    builder: &Builder,
    (mine, other): (&Given, &Given),
    problem: &Problem,
    (length, generator): (StressLength, Option<&Given>),
    options: &Options,
) -> anyhow::Result<StressReport> {
    oracle::ready(builder, problem, Inputs::Shown)?;
    let mine = Side::build(builder, mine, problem, options)?;
    let other = Side::build(builder, other, problem, options)?;
    let mut inputs = match generator {
        None => StressInputs::Properties(Properties::new(problem, options.seed)),
        Some(file) => generator_of(builder, file, problem, options)?,
    };
    let mut pair = (mine.worker(), other.worker());
    let started = Instant::now();
    let (mut n_asked, mut n_calls, mut difference) = (0, 0, None);
    while difference.is_none() {
        let n_wanted = match length {
            StressLength::Calls(n) if n_asked >= n => break,
            StressLength::Time(time) if started.elapsed() >= time => break,
            StressLength::Calls(n) => (n - n_asked).min(BATCH),
            StressLength::Time(_) => BATCH,
        };
        let batch = inputs.next(n_asked + 1, n_wanted)?;
        let found = first_difference(&mut pair, &batch, problem)?;
        n_asked += n_wanted;
        n_calls += batch.len();
        let (Some(at), _) = found else { continue };
        // A difference that does not show in fresh processes is what an earlier call left behind, or a busy moment of the machine.
        let mut fresh = (mine.worker(), other.worker());
        if first_difference(&mut fresh, &batch[at..=at], problem)?.0.is_some() {
            difference = Some(shrunk(fresh, &batch[at], problem)?);
        }
    }
    let difference = difference.map(|(arguments, n_tried)| {
        let sides = (mine.side(problem, &arguments)?, other.side(problem, &arguments)?);
        difference_of(problem, &mine, sides, (&arguments, n_tried))
    });
    Ok(StressReport {
        schema: CALL_SCHEMA,
        problem: problem.name(),
        mine: mine.file,
        other: other.file,
        n_calls,
        difference: difference.transpose()?,
    })
}

impl StressInputs<'_> {
    fn next(&mut self, first: usize, n: usize) -> anyhow::Result<Vec<Vec<Value>>> {
        match self {
            StressInputs::Properties(properties) => {
                Ok(properties.inputs(first..first + n)?.into_iter().map(|(_, input)| input).collect())
            }
            StressInputs::Generator { worker, file, problem, seed } => {
                let asked = (first..first + n).map(|index| {
                    let size = (1 + index / CALLS_A_SIZE).min(LARGEST_SIZE);
                    let seed = (*seed % (1 << 31)).wrapping_add(index as u64);
                    [Value::Int(seed as i64), Value::Int(size as i64)]
                });
                asked.map(|asked| generated(worker, file, problem, &asked)).collect()
            }
        }
    }
}

fn generated(worker: &mut Worker, file: &str, problem: &Problem, asked: &[Value; 2]) -> anyhow::Result<Vec<Value>> {
    let call = format!("generate({}, {})", asked[0], asked[1]);
    match worker.call(asked)?.outcome {
        Outcome::Returned(Value::String(text)) => {
            let read = read_call(&problem.manifest.signature, &problem.names(), &text).map_err(anyhow::Error::msg);
            read.with_context(|| format!("`{file}` returns {} for `{call}`", shortened(&text, 200)))
        }
        Outcome::Raised(raised) => {
            let line = raised.line.map(|line| format!(" in line {line}")).unwrap_or_default();
            bail!("`{file}` raises {}{line} for `{call}`: {}", raised.kind, raised.message)
        }
        _ => bail!("`{file}` returns no text for `{call}`; it must return the arguments, such as `nums = [3, 1]`"),
    }
}

/// A built submission.
struct Side {
    file: String,
    program: Program,
    language: &'static dyn crate::language::Language,
}

impl Side {
    fn build(builder: &Builder, given: &Given, problem: &Problem, options: &Options) -> anyhow::Result<Side> {
        let language = language_of(&given.path)?;
        let file = given.path.display().to_string();
        let source = match read_source(given)? {
            Ok(source) => source,
            Err(refused) => bail!("`{file}`: {}", refused.headline),
        };
        let built = match build_given(builder, given, problem, &source)? {
            Ok(built) => built,
            Err((refused, _)) => bail!("`{file}` does not compile: {}", refused.headline),
        };
        let submission = Submission { path: &given.path, file: &file, problem, language };
        let is_generator = problem.manifest.signature.to_string() == GENERATOR;
        let cpu = if is_generator { GENERATOR_LIMIT } else { limit(builder, submission, problem, options)?.0 };
        let program = Program::new(problem, language, &built, cpu, builder);
        Ok(Side { file, program, language })
    }

    fn worker(&self) -> Worker {
        Worker::new(self.program.clone())
    }

    /// What it does with the input of a difference, in a fresh process.
    fn side(&self, problem: &Problem, arguments: &[Value]) -> anyhow::Result<StressSide> {
        let answer = self.worker().call(arguments)?;
        let (got, reason) = match &answer.outcome {
            Outcome::Returned(value) => (Some(shortened(&value.to_string(), LONGEST_TEXT)), None),
            outcome => (None, examine_ending(problem, outcome)),
        };
        let printed = Prints {
            stdout: String::from_utf8_lossy(&answer.printed.kept).into_owned(),
            stderr: String::from_utf8_lossy(&answer.printed_errors.kept).into_owned(),
            stdout_bytes: answer.printed.n_bytes,
            stderr_bytes: answer.printed_errors.n_bytes,
        };
        Ok(StressSide { file: self.file.clone(), got, reason, printed })
    }
}

fn generator_of<'a>(
    builder: &Builder,
    file: &Given,
    problem: &'a Problem,
    options: &Options,
) -> anyhow::Result<StressInputs<'a>> {
    let mut asked = Problem::read(&problem.source)?;
    asked.manifest.signature = Signature::try_from(GENERATOR.to_owned()).map_err(anyhow::Error::msg)?;
    asked.manifest.aliases = Vec::new();
    let side = Side::build(builder, file, &asked, options)?;
    let worker = Box::new(side.worker());
    Ok(StressInputs::Generator { worker, file: side.file, problem, seed: options.seed })
}

/// The first of these inputs on which two submissions differ, and what the calls cost.
fn first_difference(
    (mine, other): &mut (Worker, Worker),
    inputs: &[Vec<Value>],
    problem: &Problem,
) -> anyhow::Result<(Option<usize>, Duration)> {
    let (mine, other) = (call_all(mine, inputs)?, call_all(other, inputs)?);
    let cost = mine.iter().chain(&other).map(|answer| answer.call_time.max(LEAST_CALL)).sum();
    for (at, (input, (mine, other))) in inputs.iter().zip(mine.iter().zip(&other)).enumerate() {
        if differ(problem, input, mine, other)? {
            return Ok((Some(at), cost));
        }
    }
    Ok((None, cost))
}

/// Whether two answers differ by the problem's own rule. Where many answers are right, both may be.
fn differ(problem: &Problem, input: &[Value], mine: &Answer, other: &Answer) -> anyhow::Result<bool> {
    Ok(match (&mine.outcome, &other.outcome) {
        (Outcome::Returned(mine), Outcome::Returned(other)) if !problem.manifest.comparison.compares() => {
            let is_right = |answer: &Value| -> anyhow::Result<bool> {
                if problem.manifest.signature.check_result(input, answer).is_err() {
                    return Ok(false);
                }
                Ok(match problem.manifest.comparison {
                    Comparison::Checker => problem.content.complaint(input, answer, AskedProcess::Any)?.is_none(),
                    _ => problem.content.broken_law(input, answer).is_none(),
                })
            };
            let is_valid = problem.content.valid(input).is_ok();
            if is_valid { is_right(mine)? != is_right(other)? } else { mine != other }
        }
        (Outcome::Returned(mine), Outcome::Returned(other)) => {
            compare(problem.manifest.comparison, mine, other).is_some()
        }
        // Two programs that both break off at an input agree that it is none for them.
        (mine, other) => matches!(mine, Outcome::Returned(_)) || matches!(other, Outcome::Returned(_)),
    })
}

/// The smallest input found on which they still differ, and how many were tried. An input that the problem allows stays one.
fn shrunk(mut pair: (Worker, Worker), input: &[Value], problem: &Problem) -> anyhow::Result<(Vec<Value>, usize)> {
    let budget = Budget::default();
    let content = &problem.content;
    let is_allowed = content.valid(input).is_ok();
    let mut probe = |inputs: &[Vec<Value>]| -> anyhow::Result<Option<usize>> {
        for (at, input) in inputs.iter().enumerate() {
            if budget.is_spent() {
                return Ok(None);
            }
            if is_allowed && content.valid(input).is_err() {
                continue;
            }
            let (found, cost) = first_difference(&mut pair, std::slice::from_ref(input), problem)?;
            budget.spend(cost);
            if found.is_some() {
                return Ok(Some(at));
            }
        }
        Ok(None)
    };
    let dimensions = Dimensions::new(&problem.manifest.signature, content.constraints.as_deref());
    let shrunk = shrink::minimise(input.to_vec(), &dimensions, &budget, &mut probe)?;
    Ok((shrunk.arguments, shrunk.n_tried))
}

fn difference_of(
    problem: &Problem,
    of: &Side,
    (mine, other): (StressSide, StressSide),
    (arguments, n_tried): (&[Value], usize),
) -> anyhow::Result<StressDifference> {
    let signature = &problem.manifest.signature;
    let forbidden = problem.content.valid(arguments).err();
    let expected = match forbidden {
        Some(_) => None,
        None => Some(shortened(&problem.content.oracle(arguments)?.to_string(), LONGEST_TEXT)),
    };
    let named = signature.parameters.iter().zip(arguments).map(|(parameter, value)| Argument {
        name: parameter.name.clone(),
        ty: parameter.ty.to_string(),
        value: shortened(&value.to_string(), LONGEST_TEXT),
    });
    Ok(StressDifference {
        call: shortened(&of.language.call(signature, arguments), LONGEST_TEXT),
        arguments: named.collect(),
        mine,
        other,
        expected,
        forbidden,
        n_tried,
    })
}
