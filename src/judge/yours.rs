//! Holds a user's own cases against the oracle before anything is judged by them.

use std::path::Path;

use anyhow::{Context, ensure};

use crate::examine::examine;
use crate::own_cases;
use crate::problem::{HandCase, Problem};
use crate::value::{Value, shortened};
use crate::worker::Outcome;

/// The longest value in an error.
const LONGEST: usize = 400;

/// # Errors
/// A case whose written answer is wrong: it says nothing about the submission.
pub fn agree(problem: &Problem, submission: &Path, cases: &[HandCase]) -> anyhow::Result<()> {
    let written = cases.iter().filter_map(|case| Some((case, case.expected.as_ref()?)));
    for (case, written) in written {
        let agreed = agrees(problem, &case.name, &case.arguments, written);
        agreed.with_context(|| own_cases::path(submission).display().to_string())?;
    }
    Ok(())
}

/// Holds the answer that is written for an input against the oracle.
///
/// # Errors
/// If it is wrong.
pub fn agrees(problem: &Problem, name: &str, arguments: &[Value], written: &Value) -> anyhow::Result<()> {
    let right = problem.content.oracle(arguments)?;
    ensure!(
        examine(problem, arguments, &right, &Outcome::Returned(written.clone()))?.is_none(),
        "case `{name}` expects {}, and the right answer is {}; mend `expected`, or leave it out",
        shortened(&written.to_string(), LONGEST),
        shortened(&right.to_string(), LONGEST)
    );
    Ok(())
}
