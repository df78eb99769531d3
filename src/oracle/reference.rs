//! The reference of a pack's problem, which is its oracle.

use std::sync::Arc;

use anyhow::ensure;

use super::Inputs;
use super::program::{PackProgram, Role};
use crate::build::Builder;
use crate::compare::{Comparison, compare};
use crate::problem::{AskedProcess, Expected, Problem};
use crate::property::Properties;
use crate::value::Value;

/// How many small inputs a program answers twice before anybody is judged by it.
pub const N_TRIED: usize = 64;

/// A built reference.
pub struct TriedReference {
    pub program: Arc<PackProgram>,
    /// Small inputs, and its answers to them.
    pub tried: Vec<(Vec<Value>, Value)>,
}

/// Builds the reference, and holds it against the answers that are written in the pack and against itself.
pub fn start(builder: &Builder, problem: &Problem, inputs: Inputs) -> anyhow::Result<TriedReference> {
    let role = Role {
        name: "the reference",
        signature: problem.manifest.signature.clone(),
        texts: problem.source.references,
        file: &|extension| problem.source.reference(extension),
    };
    let program = PackProgram::start(builder, problem, role, inputs)?;
    agrees_with_written(&program, problem)?;
    let tried = agrees_with_itself(&program, problem)?;
    Ok(TriedReference { program: Arc::new(program), tried })
}

impl TriedReference {
    /// Has the problem's expected answers come from this reference.
    pub fn answers(self, problem: &Problem) {
        let (program, comparison) = (self.program, problem.manifest.comparison);
        problem
            .content
            .answer_by(Box::new(move |arguments, process| equal_to_itself(&program, comparison, arguments, process)));
    }
}

/// An answer that another one can equal.
fn equal_to_itself(
    program: &PackProgram,
    comparison: Comparison,
    arguments: &[Value],
    process: AskedProcess,
) -> anyhow::Result<Expected> {
    let expected = program.shaped(arguments, process)?;
    ensure!(
        compare(comparison, &expected.answer, &expected.answer).is_none(),
        "{} answers {} to {}, and NaN equals nothing",
        program.named(),
        program.shown(&expected.answer),
        program.shown_call(arguments)
    );
    Ok(expected)
}

/// Holds the reference against the answers that are written in the pack.
fn agrees_with_written(program: &PackProgram, problem: &Problem) -> anyhow::Result<()> {
    let written = problem.examples.iter().map(|case| (case, "problem.toml"));
    for (case, file) in written.chain(problem.cases.iter().map(|case| (case, "cases.toml"))) {
        let Some(expected) = &case.expected else { continue };
        let answer = program.shaped(&case.arguments, AskedProcess::Any)?.answer;
        ensure!(
            compare(problem.manifest.comparison, expected, &answer).is_none(),
            "{}: case `{}` expects {}, and {} answers {}; one of them is wrong",
            problem.source.place().join(file).display(),
            case.name,
            program.shown(expected),
            program.file,
            program.shown(&answer)
        );
    }
    Ok(())
}

/// Asks small inputs in two orders and two processes. A reference that answers by chance or by what it was asked before judges nobody.
fn agrees_with_itself(program: &PackProgram, problem: &Problem) -> anyhow::Result<Vec<(Vec<Value>, Value)>> {
    let inputs = Properties::new(problem, 0).inputs(1..=N_TRIED)?;
    ensure!(
        2 * inputs.len() >= N_TRIED,
        "{}: `constraints` is hard to fulfil: only {} of {N_TRIED} inputs that were drawn keep it; give narrower ranges",
        problem.source.place().join("problem.toml").display(),
        inputs.len()
    );
    let answered = inputs.into_iter().map(|(_, input)| {
        let answer = equal_to_itself(program, problem.manifest.comparison, &input, AskedProcess::Any)?.answer;
        Ok((input, answer))
    });
    let answered = answered.collect::<anyhow::Result<Vec<_>>>()?;
    let mut process = AskedProcess::Fresh;
    for (input, first) in answered.iter().rev() {
        let second = program.shaped(input, process)?.answer;
        process = AskedProcess::Any;
        ensure!(
            compare(problem.manifest.comparison, first, &second).is_none(),
            "{} answers {} to {}, and another time {}; its answers may depend on nothing but the arguments",
            program.named(),
            program.shown(first),
            program.shown_call(input),
            program.shown(&second)
        );
    }
    Ok(answered)
}
