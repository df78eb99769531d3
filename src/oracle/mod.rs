//! The programs of a pack's problem: its reference is the oracle, its checker may judge answers, and its generator may make cases. Each runs in a
//! worker and a sandbox of its own. Expected answers stay in the judge.
//!
//! They are somebody else's. One that crashes, hangs, answers otherwise than the signature says, or contradicts itself or the pack's own examples,
//! ends the judging with an error that names its file and the input; no submission is judged by it.

mod checker;
mod generator;
mod program;
mod reference;

use std::sync::{Mutex, PoisonError};

use crate::build::Builder;
use crate::compare::Comparison;
use crate::problem::Problem;

pub use generator::{GENERATED, cases as generated_cases};
pub use program::no_answer;

/// Only one thread starts the programs of a problem; the others wait for it.
static TURN: Mutex<()> = Mutex::new(());

/// What errors about a pack's programs may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Inputs {
    #[default]
    Shown,
    /// A blind run shows no input and no answer.
    Withheld,
}

/// Starts the programs of a pack's problem, unless they run already, and holds them against each other and the answers that are written in the
/// pack. Does nothing for a built-in problem.
///
/// # Errors
/// If one of them cannot be built here, or is of no use.
pub fn ready(builder: &Builder, problem: &Problem, inputs: Inputs) -> anyhow::Result<()> {
    if !problem.content.awaits_reference() {
        return Ok(());
    }
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    // Another thread may have started them meanwhile.
    if !problem.content.awaits_reference() {
        return Ok(());
    }
    if !problem.source.programs.generators.is_empty() {
        generator::start(builder, problem, inputs)?;
    }
    let reference = reference::start(builder, problem, inputs)?;
    if problem.manifest.comparison == Comparison::Checker {
        checker::start(builder, problem, inputs, &reference)?;
    }
    reference.answers(problem);
    Ok(())
}
