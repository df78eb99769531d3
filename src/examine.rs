//! Examining one answer: is it right, and if not, why. What to do about it is the judge's business.

use crate::compare::{Comparison, Difference, Mismatch, NearMiss, compare, near_miss};
use crate::problem::{Broken, Problem};
use crate::process::Exit;
use crate::value::{Value, counted, float_text, shortened};
use crate::verdict::{Reason, Verdict};
use crate::worker::Outcome;

/// The longest text of a value in a sentence.
const LONGEST_VALUE: usize = 200;

/// `None` if the outcome is the right answer to the arguments. `expected` is the oracle's answer.
pub fn examine(problem: &Problem, arguments: &[Value], expected: &Value, outcome: &Outcome) -> Option<Reason> {
    Some(match outcome {
        Outcome::Returned(answer) => return examine_answer(problem, arguments, expected, answer),
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
        Outcome::Garbage(what) => Reason::NoAnswer { what: what.clone() },
    })
}

/// Whether two failures are of one kind: of the same verdict and, where the program broke off, in the same way and on the same line. Only such an
/// input stands for another one.
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

/// The verdict that a reason stands for.
pub fn verdict_of(reason: &Reason) -> Verdict {
    match reason {
        Reason::Different { .. } | Reason::LawBroken { .. } | Reason::WrongType { .. } => Verdict::WrongAnswer,
        Reason::Raised(_)
        | Reason::DoesNotFit { .. }
        | Reason::Exited { .. }
        | Reason::Signalled { .. }
        | Reason::NoAnswer { .. } => Verdict::RunTimeError,
        Reason::TimeLimit { .. } | Reason::Growth(_) => Verdict::TimeLimitExceeded,
        Reason::MemoryLimit { .. } => Verdict::MemoryLimitExceeded,
        Reason::PrintedTooMuch { .. } | Reason::ReplyTooLarge { .. } => Verdict::OutputLimitExceeded,
        Reason::CompileError { .. } => Verdict::CompileError,
        Reason::UnknownProblem { .. } => Verdict::UnknownProblem,
        // Made of a report, never of an answer.
        Reason::Hidden => Verdict::WrongAnswer,
    }
}

fn examine_answer(problem: &Problem, arguments: &[Value], expected: &Value, answer: &Value) -> Option<Reason> {
    if problem.manifest.comparison == Comparison::Laws {
        return problem.content.broken_law(arguments, answer).map(law_broken);
    }
    let mismatch = compare(problem.manifest.comparison, expected, answer)?;
    Some(Reason::Different {
        path: path_text(&mismatch),
        what: difference_text(&mismatch),
        n_different: mismatch.n_different,
        near_miss: near_miss(expected, answer).map(|near| near_miss_text(&near)),
    })
}

pub fn law_broken(broken: Broken) -> Reason {
    Reason::LawBroken { law: broken.law.to_owned(), sentence: broken.sentence.to_owned(), because: broken.because }
}

fn path_text(mismatch: &Mismatch) -> String {
    let indices: String = mismatch.path.iter().map(|index| format!("[{index}]")).collect();
    format!("result{indices}")
}

fn difference_text(mismatch: &Mismatch) -> String {
    match &mismatch.difference {
        Difference::Values { expected: Value::Float(expected), got: Value::Float(got) } => {
            let absolute = (got - expected).abs();
            let (a, b) = (float_text(*expected), float_text(*got));
            if absolute.is_finite() && *expected != 0.0 {
                let relative = absolute / expected.abs();
                format!("expected {a}, got {b} (absolute error {absolute:.3e}, relative {relative:.3e})")
            } else {
                format!("expected {a}, got {b}")
            }
        }
        Difference::Values { expected, got } => {
            format!("expected {}, got {}", text_of(expected), text_of(got))
        }
        Difference::Lengths { expected, got } => format!("expected {}, got {got}", counted(*expected, "item")),
        Difference::Missing { item } => format!("the item {} is missing", text_of(item)),
        Difference::Unexpected { item } => {
            format!("the item {} is there too often", text_of(item))
        }
    }
}

fn text_of(value: &Value) -> String {
    shortened(&value.to_string(), LONGEST_VALUE)
}

fn near_miss_text(near: &NearMiss) -> String {
    match near {
        NearMiss::Order => "right but for the order of the items".to_owned(),
        NearMiss::Reversed => "right but the other way round".to_owned(),
        NearMiss::LastItem => "right but for the last item".to_owned(),
        NearMiss::FirstItem => "right but for the first item".to_owned(),
        NearMiss::Shortened { n: 1 } => "the first item is right, the rest is missing".to_owned(),
        NearMiss::Shortened { n } => format!("the first {n} items are right, the rest is missing"),
        NearMiss::OffByOne => "off by one".to_owned(),
        NearMiss::Rounding { relative } => format!("right to a relative error of {relative:e}"),
    }
}
