//! The checker of a pack's problem: a function of the arguments and the answer that returns nothing, or a sentence that says what is wrong.

use anyhow::{bail, ensure};

use super::Inputs;
use super::program::{PackProgram, Role};
use super::reference::TriedReference;
use crate::build::Builder;
use crate::problem::shape::Shape;
use crate::problem::{AskedProcess, HandCase, Parameter, Problem, Signature};
use crate::value::{Type, Value, shortened};

/// The name of its function.
const FUNCTION: &str = "check";
/// The longest sentence that a report shows.
const LONGEST_SENTENCE: usize = 400;

/// `check(nums: int[], k: int, answer: int[]) -> string?`; an answer of several parts is passed part by part, as `answer_0`, `answer_1` and so on.
fn signature(of: &Signature) -> Signature {
    let mut parameters = of.parameters.clone();
    let parts: Vec<(String, Type, Shape)> = match (&of.result, &of.result_shape) {
        (Type::Tuple(types), Shape::Tuple(shapes)) => {
            let parts = types.iter().zip(shapes).enumerate();
            parts.map(|(i, (ty, shape))| (format!("answer_{i}"), ty.clone(), shape.clone())).collect()
        }
        (ty, shape) => vec![("answer".to_owned(), ty.clone(), shape.clone())],
    };
    for (name, ty, shape) in parts {
        let is_taken = parameters.iter().any(|parameter| parameter.name == name);
        parameters.push(Parameter { name: if is_taken { format!("the_{name}") } else { name }, ty, shape });
    }
    Signature {
        function: FUNCTION.to_owned(),
        parameters,
        result: Type::Optional(Box::new(Type::String)),
        result_shape: Shape::Scalar,
    }
}

/// Builds the checker, holds it against the answers that are written in the pack, the reference's and changed ones, and has it judge from now on.
pub fn start(builder: &Builder, problem: &Problem, inputs: Inputs, reference: &TriedReference) -> anyhow::Result<()> {
    let place = problem.source.place();
    let role = Role {
        name: "the checker",
        signature: signature(&problem.manifest.signature),
        texts: problem.source.programs.checkers,
        file: &|extension| place.join(format!("checker.{extension}")),
    };
    let program = PackProgram::start(builder, problem, role, inputs)?;
    let (examples, cases) = (problem.examples.iter(), problem.cases.iter());
    let written = examples.map(|case| (case, "problem.toml")).chain(cases.map(|case| (case, "cases.toml")));
    for (HandCase { name, arguments, expected, .. }, file) in written {
        let Some(expected) = expected else { continue };
        if let Some(sentence) = complaint(&program, arguments, expected, AskedProcess::Any)? {
            let (place, answer) = (place.join(file), program.shown(expected));
            let said = program.quoted(&sentence);
            bail!(
                "{}: case `{name}` expects {answer}, and {} refuses it: {said}; one of them is wrong",
                place.display(),
                program.file
            );
        }
    }
    accepts_the_reference(&program, reference)?;
    refuses_something(&program, problem, reference)?;
    problem
        .content
        .check_by(Box::new(move |arguments, answer, process| complaint(&program, arguments, answer, process)));
    Ok(())
}

/// What the checker says against an answer.
fn complaint(
    program: &PackProgram,
    arguments: &[Value],
    answer: &Value,
    process: AskedProcess,
) -> anyhow::Result<Option<String>> {
    let parts = match answer {
        Value::Tuple(parts) => parts.as_slice(),
        whole => std::slice::from_ref(whole),
    };
    let call: Vec<Value> = arguments.iter().chain(parts).cloned().collect();
    match program.ask(&call, process)?.answer {
        Value::Optional(None) => Ok(None),
        Value::Optional(Some(held)) => match *held {
            Value::String(text) if !text.trim().is_empty() => Ok(Some(shortened(text.trim(), LONGEST_SENTENCE))),
            _ => bail!(
                "{} returns an empty text for {}; it returns nothing for a right answer, or a sentence that says what is wrong",
                program.named(),
                program.shown_call(&call)
            ),
        },
        other => unreachable!("a reply has the type of the signature: {other}"),
    }
}

/// Asks about the reference's answers in two orders and two processes.
fn accepts_the_reference(program: &PackProgram, reference: &TriedReference) -> anyhow::Result<()> {
    let both_ways = reference.tried.iter().map(|tried| (tried, AskedProcess::Any));
    let mut process = AskedProcess::Fresh;
    let again = reference.tried.iter().rev().map(|tried| (tried, std::mem::replace(&mut process, AskedProcess::Any)));
    for ((arguments, answer), process) in both_ways.chain(again) {
        let said = complaint(program, arguments, answer, process)?;
        ensure!(
            said.is_none(),
            "{} refuses the answer of {} to {}, {}: {}; one of them is wrong",
            program.named(),
            reference.program.file,
            reference.program.shown_call(arguments),
            program.shown(answer),
            program.quoted(&said.unwrap_or_default())
        );
    }
    Ok(())
}

/// A checker that accepts whatever it is given judges nothing. One that refuses an answer once refuses it always.
fn refuses_something(program: &PackProgram, problem: &Problem, reference: &TriedReference) -> anyhow::Result<()> {
    let mut n_accepted = 0;
    for (arguments, answer) in &reference.tried {
        for changed in changed(answer) {
            if problem.manifest.signature.check_result(arguments, &changed).is_err() {
                continue;
            }
            if complaint(program, arguments, &changed, AskedProcess::Any)?.is_none() {
                n_accepted += 1;
                continue;
            }
            let again = complaint(program, arguments, &changed, AskedProcess::Fresh)?;
            ensure!(
                again.is_some(),
                "{} refuses {} as an answer to {}, and accepts it another time",
                program.named(),
                program.shown(&changed),
                reference.program.shown_call(arguments)
            );
            return Ok(());
        }
    }
    bail!(
        "{} accepts everything: the answers of {} with a number, a text or a list changed, {n_accepted} in all; \
         it must say what is wrong with a wrong answer",
        program.named(),
        reference.program.file
    )
}

/// Plainly other answers of the same type, most of them wrong: the first value in it changed, and a list shortened.
fn changed(answer: &Value) -> Vec<Value> {
    match answer {
        Value::Int(number) => vec![Value::Int(number.wrapping_add(1)), Value::Int(!number)],
        Value::Float(number) => vec![Value::Float(2.0 * number + 1.0), Value::Float(-1e9)],
        Value::Bool(truth) => vec![Value::Bool(!truth)],
        Value::Char(character) => vec![Value::Char(if *character == 'a' { 'b' } else { 'a' })],
        Value::String(text) => vec![Value::String(format!("{text}a")), Value::String(text.chars().skip(1).collect())],
        Value::Optional(None) => Vec::new(),
        Value::Optional(Some(held)) => {
            let held = changed(held).into_iter().map(|held| Value::Optional(Some(Box::new(held))));
            held.chain([Value::Optional(None)]).collect()
        }
        Value::Ints(items) => lists(items, |item| item.wrapping_add(1)).into_iter().map(Value::Ints).collect(),
        Value::Floats(items) => lists(items, |item| 2.0 * item + 1.0).into_iter().map(Value::Floats).collect(),
        Value::List(items) => {
            let other = |item: &Value| changed(item).into_iter().next().unwrap_or_else(|| item.clone());
            lists(items, other).into_iter().map(Value::List).collect()
        }
        Value::Tuple(parts) => {
            let with = |(i, part): (usize, Value)| {
                let mut parts = parts.clone();
                parts[i] = part;
                Value::Tuple(parts)
            };
            let each =
                parts.iter().enumerate().flat_map(|(i, part)| changed(part).into_iter().map(move |part| (i, part)));
            each.map(with).collect()
        }
    }
}

/// The list with its last item changed, without it, and with it twice.
fn lists<T: Clone>(items: &[T], other: impl Fn(&T) -> T) -> Vec<Vec<T>> {
    let Some((last, before)) = items.split_last() else { return Vec::new() };
    [vec![other(last)], Vec::new(), vec![last.clone(), last.clone()]]
        .into_iter()
        .map(|end| before.iter().cloned().chain(end).collect())
        .collect()
}
