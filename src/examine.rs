//! Examines one answer: whether it is right, and if not, why. The judge decides what follows from that.

use crate::compare::{Comparison, Difference, Mismatch, compare, near_miss};
use crate::problem::shape::Misfit;
use crate::problem::{AskedProcess, Problem};
use crate::process::Exit;
use crate::value::{Value, float_text, shortened};
use crate::verdict::{BadReply, Raised, Reason, Verdict};
use crate::worker::{Answer, NotUp, Outcome};

/// The longest text of a value in a reason.
const LONGEST_VALUE: usize = 200;

/// A call with a wrong answer, and the reason.
#[derive(Debug, Clone)]
pub struct Wrong {
    pub arguments: Vec<Value>,
    pub answer: Answer,
    pub reason: Reason,
}

/// `None` if the outcome is the right answer to the arguments. `expected` is the oracle's answer.
///
/// # Errors
/// If the checker of the problem's pack is of no use.
pub fn examine(
    problem: &Problem,
    arguments: &[Value],
    expected: &Value,
    outcome: &Outcome,
) -> anyhow::Result<Option<Reason>> {
    match outcome {
        Outcome::Returned(answer) => examine_answer(problem, arguments, expected, answer),
        broken_off => Ok(examine_ending(problem, broken_off)),
    }
}

/// The reason for which a call fails that gave no answer; `None` if it gave one.
pub fn examine_ending(problem: &Problem, outcome: &Outcome) -> Option<Reason> {
    Some(match outcome {
        Outcome::Returned(_) => return None,
        Outcome::Raised(raised) => Reason::Raised(raised.clone()),
        Outcome::OutOfMemory => Reason::MemoryLimit { limit_mib: problem.manifest.limits.memory_mib },
        Outcome::WrongType { got, path, expected_there, got_there } => Reason::WrongType {
            expected: problem.manifest.signature.result.to_string(),
            got: got.clone(),
            path: path.clone(),
            expected_there: expected_there.clone(),
            got_there: got_there.clone(),
        },
        Outcome::DoesNotFit { path, value, ty } => {
            Reason::DoesNotFit { path: path.clone(), value: value.clone(), ty: ty.clone() }
        }
        Outcome::TimedOut { clock, limit } => Reason::TimeLimit { clock: *clock, limit_ms: limit.as_millis() as u64 },
        Outcome::Died(Exit::Code(code)) => Reason::Exited { code: *code },
        Outcome::Died(Exit::Signal(number)) => Reason::Signalled { signal: Exit::signal_name(*number) },
        Outcome::PrintedTooMuch { limit_bytes, in_all } => {
            Reason::PrintedTooMuch { limit_bytes: *limit_bytes, in_all: *in_all }
        }
        Outcome::ReplyTooLarge { limit_bytes } => Reason::ReplyTooLarge { limit_bytes: *limit_bytes as u64 },
        Outcome::Garbage(reply) => Reason::NoAnswer { reply: reply.clone() },
        Outcome::NotUp(why) => examine_start(problem, why),
    })
}

/// The reason for which a submission fails whose program does not start.
pub fn examine_start(problem: &Problem, why: &NotUp) -> Reason {
    match why {
        NotUp::OutOfMemory(_) => Reason::MemoryLimit { limit_mib: problem.manifest.limits.memory_mib },
        NotUp::Refused(raised) => refused(raised),
        // Without a call there is no result, so this reply counts as an answer that cannot be right.
        NotUp::Failed(outcome) => {
            examine_ending(problem, outcome).unwrap_or(Reason::NoAnswer { reply: BadReply::Unasked })
        }
    }
}

/// The reason for a file that does not load.
fn refused(raised: &Raised) -> Reason {
    let line = raised.line;
    let at = line.map(|line| format!("line {line}: ")).unwrap_or_default();
    let headline = format!("{at}{}: {}", raised.kind, raised.message);
    let text = if raised.trace.is_empty() { headline.clone() } else { format!("{headline}\n{}", raised.trace) };
    Reason::CompileError { headline, line, text }
}

/// Whether two failures are alike: the same verdict and, if the program broke off, the same way and the same line. Only such an input can replace
/// the failing one.
pub fn fail_alike(one: &Reason, other: &Reason) -> bool {
    match (one, other) {
        (Reason::Raised(one), Reason::Raised(other)) => (&one.kind, one.line) == (&other.kind, other.line),
        (Reason::Exited { code: one }, Reason::Exited { code: other }) => one == other,
        (Reason::Signalled { signal: one }, Reason::Signalled { signal: other }) => one == other,
        _ => {
            let breaks_off = |reason: &Reason| {
                matches!(reason, Reason::Raised(_) | Reason::Exited { .. } | Reason::Signalled { .. })
            };
            !breaks_off(one) && !breaks_off(other) && verdict_of(one) == verdict_of(other)
        }
    }
}

/// The verdict that belongs to a reason.
pub fn verdict_of(reason: &Reason) -> Verdict {
    match reason {
        Reason::Different { .. } | Reason::LawBroken(_) | Reason::Refused { .. } | Reason::WrongType { .. } => {
            Verdict::WrongAnswer
        }
        Reason::Raised(_)
        | Reason::DoesNotFit { .. }
        | Reason::Exited { .. }
        | Reason::Signalled { .. }
        | Reason::NoAnswer { .. } => Verdict::RunTimeError,
        Reason::TimeLimit { .. } | Reason::Growth(_) => Verdict::TimeLimitExceeded,
        Reason::MemoryLimit { .. } => Verdict::MemoryLimitExceeded,
        Reason::PrintedTooMuch { .. } | Reason::ReplyTooLarge { .. } => Verdict::OutputLimitExceeded,
        Reason::CompileError { .. } => Verdict::CompileError,
        Reason::UnknownProblem(_) => Verdict::UnknownProblem,
        // Only a report contains this reason, never an answer.
        Reason::Hidden => Verdict::WrongAnswer,
    }
}

/// A shape is held before all else: a law may take it for granted, and of a table that is turned round the lengths say more than its items.
fn examine_answer(
    problem: &Problem,
    arguments: &[Value],
    expected: &Value,
    answer: &Value,
) -> anyhow::Result<Option<Reason>> {
    if let Err(misfit) = problem.manifest.signature.check_result(arguments, answer) {
        return Ok(Some(examine_misfit(problem, *misfit, expected, answer)));
    }
    Ok(match problem.manifest.comparison {
        Comparison::Laws => problem.content.broken_law(arguments, answer).map(Reason::LawBroken),
        Comparison::Checker => {
            let complaint = problem.content.complaint(arguments, answer, AskedProcess::Any)?;
            complaint.map(|sentence| Reason::Refused { sentence })
        }
        comparison => compare(comparison, expected, answer).map(|mismatch| Reason::Different {
            mismatch: mismatch.map(|value| shown(&value)),
            near_miss: near_miss(expected, answer),
        }),
    })
}

fn examine_misfit(problem: &Problem, misfit: Misfit, expected: &Value, answer: &Value) -> Reason {
    let Misfit { path, dimension, expected: length, got, .. } = misfit;
    let dimension = dimension.name().map(str::to_owned);
    let difference = Difference::Lengths { expected: length, got, dimension };
    // Where nothing is compared, the expected answer is one of many.
    let near_miss = problem.manifest.comparison.compares().then(|| near_miss(expected, answer)).flatten();
    Reason::Different { mismatch: Mismatch { path, difference, n_different: 1 }, near_miss }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Float(number) => float_text(*number),
        _ => shortened(&value.to_string(), LONGEST_VALUE),
    }
}
