//! Asks the programs of a pack again before somebody fails by what they said: nobody fails by one that contradicts itself.

use anyhow::ensure;

use crate::compare::Comparison;
use crate::examine::examine;
use crate::oracle::Inputs;
use crate::problem::{AskedProcess, Problem};
use crate::value::{Value, shortened};
use crate::verdict::Reason;
use crate::worker::{Answer, Outcome};

/// How many times a pack's reference is asked.
const N_ASKED: usize = 3;
/// The longest input in an error.
const LONGEST_TEXT: usize = 4000;

/// The expected answer to a counterexample: the arguments, the answer, and why it fails.
///
/// # Errors
/// If a program of a pack contradicts itself or another one.
pub fn expected(
    problem: &Problem,
    inputs: Inputs,
    (arguments, answer, reason): (&[Value], &Answer, &Reason),
) -> anyhow::Result<Value> {
    let content = &problem.content;
    if problem.source.pack.is_none() {
        return content.oracle(arguments);
    }
    let place = problem.source.place();
    let call = || match inputs {
        Inputs::Shown => shortened(&problem.manifest.signature.call_with(arguments), LONGEST_TEXT),
        Inputs::Withheld => "an input that this run does not show".to_owned(),
    };
    for _ in 0..N_ASKED {
        let expected = content.oracle_afresh(arguments)?;
        ensure!(
            examine(problem, arguments, &expected, &answer.outcome)?.is_some(),
            "{}: the reference gives two answers to one input, and what is wrong by one is right by the other: {}",
            place.display(),
            call()
        );
    }
    let expected = content.oracle(arguments)?;
    if problem.manifest.comparison == Comparison::Checker {
        let accepts = |answer| content.complaint(arguments, answer, AskedProcess::Fresh).map(|said| said.is_none());
        ensure!(
            accepts(&expected)?,
            "{}: the checker refuses the reference's own answer to {}",
            place.display(),
            call()
        );
        if let (Reason::Refused { .. }, Outcome::Returned(answer)) = (reason, &answer.outcome) {
            ensure!(
                !accepts(answer)?,
                "{}: the checker refuses an answer and accepts it another time, to {}",
                place.display(),
                call()
            );
        }
    }
    Ok(expected)
}
