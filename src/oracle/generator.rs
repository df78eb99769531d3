//! The generator of a pack's problem: a function of a seed and a size that returns the arguments of a call, as text.

use anyhow::{Context, ensure};
use proptest::prelude::Rng;

use super::Inputs;
use super::program::{PackProgram, Role};
use crate::build::Builder;
use crate::problem::{AskedProcess, Problem, Signature, random, read_call};
use crate::value::Value;

/// `generate(seed: int, size: int) -> string`
const SIGNATURE: &str = "generate(seed: int, size: int) -> string";
/// Seeds fit the integers of every language.
const SEEDS: u64 = 1 << 31;
/// The hidden cases that it makes: the name, and what part of the largest size the arguments have.
pub const GENERATED: [(&str, usize); 3] = [("generator_small", 1000), ("generator_medium", 30), ("generator_large", 1)];
/// The least size of a hidden case.
const LEAST: usize = 8;
/// How many small inputs it makes twice before anybody is judged by them.
const N_TRIED: usize = 16;

/// Builds the generator, holds it against the constraints and itself, and has it make cases from now on.
pub fn start(builder: &Builder, problem: &Problem, inputs: Inputs) -> anyhow::Result<()> {
    let place = problem.source.place();
    let role = Role {
        name: "the generator",
        signature: Signature::try_from(SIGNATURE.to_owned()).map_err(anyhow::Error::msg)?,
        texts: problem.source.programs.generators,
        file: &|extension| place.join(format!("generator.{extension}")),
    };
    let program = PackProgram::start(builder, problem, role, inputs)?;
    let asked: Vec<(u64, usize)> = (0..N_TRIED as u64).map(|seed| (seed, 1 + seed as usize)).collect();
    let first =
        asked.iter().map(|asked| text(&program, *asked, AskedProcess::Any)).collect::<anyhow::Result<Vec<_>>>()?;
    let mut process = AskedProcess::Fresh;
    for (asked, first) in asked.iter().zip(&first).rev() {
        let second = text(&program, *asked, process)?;
        process = AskedProcess::Any;
        ensure!(
            *first == second,
            "{} makes {} of seed {} and size {}, and another time {}; what it makes may depend on nothing else",
            program.named(),
            program.quoted(first),
            asked.0,
            asked.1,
            program.quoted(&second)
        );
    }
    let (signature, content) = (problem.manifest.signature.clone(), Problem::read(&problem.source)?.content);
    let names = problem.names();
    problem.content.generate_by(Box::new(move |seed, size| {
        let asked = (seed % SEEDS, size);
        let text = text(&program, asked, AskedProcess::Any)?;
        let made = || {
            format!(
                "{} makes {} of seed {} and size {}",
                program.named(),
                program.quoted(text.trim()),
                asked.0,
                asked.1
            )
        };
        let arguments = read_call(&signature, &names, &text);
        let arguments = arguments.and_then(|arguments| content.valid(&arguments).map(|()| arguments));
        let refused = |error| match inputs {
            Inputs::Shown => anyhow::Error::msg(error),
            Inputs::Withheld => anyhow::anyhow!("these are no valid arguments"),
        };
        arguments.map_err(refused).with_context(made)
    }));
    Ok(())
}

fn text(program: &PackProgram, (seed, size): (u64, usize), process: AskedProcess) -> anyhow::Result<String> {
    match program.ask(&[Value::Int(seed as i64), Value::Int(size as i64)], process)?.answer {
        Value::String(text) => Ok(text),
        other => unreachable!("a reply has the type of the signature: {other}"),
    }
}

/// The names and arguments of the hidden cases that the generator makes; none if there is no generator.
///
/// # Errors
/// If the generator is of no use.
pub fn cases(problem: &Problem, seed: u64, largest: usize) -> anyhow::Result<Vec<(String, Vec<Value>)>> {
    let mut cases = Vec::new();
    for (name, part) in GENERATED {
        let seed = random(seed, &format!("hidden: {name}"), 0).next_u64();
        if let Some(arguments) = problem.content.made(seed, (largest / part).max(LEAST).min(largest))? {
            cases.push((name.to_owned(), arguments));
        }
    }
    Ok(cases)
}
