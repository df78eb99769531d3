//! Trying mutants on a problem's tests, one after the other, each in processes of its own: the cases by hand, the properties and the generated
//! cases, what is small first, up to the first that kills it. Nothing is shrunk, and growth is not measured.

use std::cell::OnceCell;
use std::time::Duration;

use crate::build::{Builder, Built};
use crate::calibrate;
use crate::examine::examine;
use crate::language::by_name;
use crate::problem::{ErasedRule, Problem};
use crate::property::{Properties, random};
use crate::value::Value;
use crate::verdict::Clock;
use crate::worker::{Answer, CallLimits, Outcome, Program, StartFailure, Worker};

use super::imprecise::Rounding;

const SEED: u64 = 0;
/// How many property cases a submission is judged by where nothing else is asked for.
const N_PROPERTIES: usize = 256;
/// Up to this size a case is small: the reference answers it in well under a millisecond.
const SMALL: usize = 2000;
/// The CPU time of a call with a small case: an endless loop is known by it. A submission may take 500 ms at least; what takes this long and
/// ends before that would be a hundred times slower than the reference.
const SMALL_LIMIT: Duration = Duration::from_millis(100);
/// How many cases are in flight together.
const BATCH: usize = 64;
/// How often a call is made again that ran out of time by another clock than that of the CPU: the machine may have been busy.
const N_RETRIES: usize = 3;

/// A problem's tests, and a program to try mutants with.
pub struct Trial<'a> {
    problem: &'a Problem,
    program: Program,
    cases: Vec<Case>,
    limit: Duration,
}

struct Case {
    name: String,
    arguments: Vec<Value>,
    is_small: bool,
    /// Asked of the oracle when it is first needed.
    expected: OnceCell<Value>,
}

impl Case {
    fn new(name: String, arguments: Vec<Value>, expected: Option<Value>) -> Case {
        let is_small = arguments.iter().map(Value::size).sum::<usize>() <= SMALL;
        let expected = expected.map_or_else(OnceCell::new, OnceCell::from);
        Case { name, arguments, is_small, expected }
    }
}

impl<'a> Trial<'a> {
    pub fn new(builder: &Builder, problem: &'static Problem, built: &Built) -> anyhow::Result<Trial<'a>> {
        let language = by_name("rust").expect("it is a row of the table");
        let limit = calibrate::calibration(builder, problem, language, false)?.limit();
        let program = Program::new(problem, language, built, limit, builder);
        Ok(Trial { problem, program, cases: cases(problem), limit })
    }

    /// The name of the first case that a mutant fails: the mutant of this number, or the program itself for 0, called with one argument
    /// rounded. `None` if it lives.
    pub fn killer(&mut self, number: u32, rounded: Option<(usize, Rounding)>) -> anyhow::Result<Option<String>> {
        let mut program = self.program.clone();
        program.arguments.push(number.to_string().into());
        let mut worker = Worker::new(program);
        let failed = match self.first_failed(&mut worker, rounded) {
            // What is about two answers shows only where both are the mutant's.
            Ok(None) if rounded.is_none() => self.first_related(&mut worker),
            failed => failed,
        };
        match failed {
            Ok(failed) => Ok(failed),
            Err(StartFailure::Fault(error)) => Err(error),
            Err(StartFailure::Refused(_) | StartFailure::Failed(_)) => Ok(Some("the start".to_owned())),
        }
    }

    /// The first property case that fails, laws about two answers included.
    fn first_related(&self, worker: &mut Worker) -> Result<Option<String>, StartFailure> {
        let indices: Vec<usize> = (1..=N_PROPERTIES).collect();
        let checked = Properties::new(self.problem, SEED).check(worker, &indices)?;
        Ok(checked.failing.map(|failing| property_name(failing.index)))
    }

    fn first_failed(
        &self,
        worker: &mut Worker,
        rounded: Option<(usize, Rounding)>,
    ) -> Result<Option<String>, StartFailure> {
        let mut at = 0;
        while at < self.cases.len() {
            let n_small = self.cases[at..].iter().take(BATCH).take_while(|case| case.is_small).count();
            let cases = &self.cases[at..at + n_small.max(1)];
            let calls: Vec<Vec<Value>> = cases.iter().map(|case| given(&case.arguments, rounded)).collect();
            let calls: Vec<&[Value]> = calls.iter().map(Vec::as_slice).collect();
            let limit = if n_small > 0 { SMALL_LIMIT } else { self.limit };
            worker.set_call_limits(CallLimits::of_cpu(limit));
            for (i, answer) in worker.pipeline(&calls)?.into_iter().enumerate() {
                let answer = again_if_in_doubt(worker, calls[i], answer)?;
                let Case { name, arguments, expected, .. } = &cases[i];
                let expected = expected.get_or_init(|| (self.problem.content.oracle)(arguments));
                if examine(self.problem, arguments, expected, &answer.outcome).is_some() {
                    return Ok(Some(name.clone()));
                }
                at += 1;
            }
        }
        Ok(None)
    }
}

/// The arguments that the mutant is given in the place of a case's own.
fn given(arguments: &[Value], rounded: Option<(usize, Rounding)>) -> Vec<Value> {
    let mut given = arguments.to_vec();
    if let Some((i, rounding)) = rounded {
        given[i] = rounding.value(&given[i]);
    }
    given
}

/// The answer, or that of the same call made again, where it may have been the machine that made it late.
fn again_if_in_doubt(worker: &mut Worker, call: &[Value], mut answer: Answer) -> Result<Answer, StartFailure> {
    for _ in 0..N_RETRIES {
        if !matches!(answer.outcome, Outcome::TimedOut { clock: Clock::Wall | Clock::Rest, .. }) {
            break;
        }
        answer = worker.call(call)?;
    }
    Ok(answer)
}

/// A problem's tests: by hand, then properties with the inputs that laws relate to them, then generated ones, the small before the large.
fn cases(problem: &Problem) -> Vec<Case> {
    let by_hand = problem.examples.iter().chain(&problem.cases);
    let mut cases: Vec<Case> =
        by_hand.map(|case| Case::new(case.name.clone(), case.arguments.clone(), case.expected.clone())).collect();
    for (index, input) in Properties::new(problem, SEED).inputs(1..=N_PROPERTIES) {
        let name = property_name(index);
        for law in &problem.content.laws {
            if let ErasedRule::Relation { related, .. } = &law.rule
                && let Some(other) = related(&input).filter(|other| (problem.content.valid)(other).is_ok())
            {
                cases.push(Case::new(format!("{name}, {}", law.name), other, None));
            }
        }
        cases.push(Case::new(name, input, None));
    }
    let generated = (problem.content.generated)(&mut random(SEED, "hidden", 0), problem.largest(false));
    cases.extend(generated.into_iter().map(|case| Case::new(case.name, case.arguments, None)));
    cases.sort_by_key(|case| !case.is_small);
    cases
}

fn property_name(index: usize) -> String {
    format!("property_{index}")
}
