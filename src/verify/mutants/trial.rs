//! Tries mutants on a problem's tests, one after the other, each in processes of its own: hand-written cases, properties and generated cases, small
//! ones first, up to the first that kills it. Nothing is shrunk, and growth is not measured.

use std::cell::OnceCell;
use std::time::Duration;

use crate::build::{Builder, Built};
use crate::calibrate;
use crate::examine::examine;
use crate::language::by_name;
use crate::problem::{ErasedRule, Problem};
use crate::property::Properties;
use crate::value::Value;
use crate::verdict::Clock;
use crate::worker::{Answer, CallLimits, NotUp, Outcome, Program, Worker};

use super::imprecise::Rounding;

/// A mutant must die with each of these seeds, just as an accepted solution must be right with each.
pub const SEEDS: [u64; 2] = [0, 20_240_229];
/// The default number of property cases.
const N_PROPERTIES: usize = 256;
/// A case of at most this size is small: the reference answers it in well under a millisecond.
const SMALL: usize = 2000;
/// The least CPU limit of a call with a small case; the other is a multiple of the slowest such call without a mutant. It detects an endless loop.
/// It is stricter than a submission's limit, but a mutant that exceeds it is many times slower than the reference.
const SMALL_LIMIT: Duration = Duration::from_millis(100);
const SMALL_MULTIPLE: u32 = 20;
/// The limit of a large call, as a multiple of a submission's: the choice at every site costs time.
const SLOWDOWN: u32 = 4;
/// The size of the largest generated cases that every mutant is tried on.
const LARGEST_FOR_ALL: usize = 1 << 14;
/// How many calls that seem slow are timed again.
const N_CANDIDATES: usize = 3;
/// How many cases are in flight together.
const BATCH: usize = 64;
/// How often a call is repeated that ran out of time by another clock than CPU time: the machine may have been busy.
const N_RETRIES: usize = 3;

/// How a program becomes a mutant.
#[derive(Debug, Clone, Copy)]
pub enum Chosen {
    /// By a number among the mutants in it; 0 means none.
    Number(u32),
    /// By rounding an argument.
    Rounded { argument_idx: usize, rounding: Rounding },
}

/// A problem's tests, with a program to try mutants of.
pub struct Trial<'a> {
    problem: &'a Problem,
    program: Program,
    by_hand: Vec<TrialCase>,
    random: Vec<RandomCases<'a>>,
    small_limit: Duration,
    large_limit: Duration,
}

/// The cases that depend on a seed.
struct RandomCases<'a> {
    properties: Properties<'a>,
    /// Property cases with the inputs that laws derive from them, and generated cases, small ones before large ones.
    cases: Vec<TrialCase>,
    /// The generated cases above `LARGEST_FOR_ALL`, made when they are first needed.
    largest: OnceCell<Vec<TrialCase>>,
    seed: u64,
}

struct TrialCase {
    name: String,
    arguments: Vec<Value>,
    is_small: bool,
    /// The oracle's answer, computed when it is first needed.
    expected: OnceCell<Value>,
}

impl TrialCase {
    fn new(name: String, arguments: Vec<Value>, expected: Option<Value>) -> TrialCase {
        let is_small = arguments.iter().map(Value::size).sum::<usize>() <= SMALL;
        let expected = expected.map_or_else(OnceCell::new, OnceCell::from);
        TrialCase { name, arguments, is_small, expected }
    }
}

impl<'a> Trial<'a> {
    /// A trial of a program that contains mutants. Without a mutant it must pass; otherwise the inner `Err` names a case that it fails.
    pub fn new(builder: &Builder, problem: &'a Problem, built: &Built) -> anyhow::Result<Result<Trial<'a>, String>> {
        let language = by_name("rust").expect("it is a row of the table");
        let limit = SLOWDOWN * calibrate::calibration(builder, problem, language, false)?.limit();
        let program = Program::new(problem, language, built, limit, builder);
        let by_hand = problem.examples.iter().chain(&problem.cases);
        let by_hand =
            by_hand.map(|case| TrialCase::new(case.name.clone(), case.arguments.clone(), case.expected.clone()));
        let random = SEEDS.into_iter().map(|seed| RandomCases::new(problem, seed)).collect::<anyhow::Result<_>>()?;
        let (small_limit, large_limit) = (limit, limit);
        let mut trial = Trial { problem, program, by_hand: by_hand.collect(), random, small_limit, large_limit };
        if let Some(name) = trial.killer(Chosen::Number(0), false)? {
            return Ok(Err(name));
        }
        trial.small_limit = SMALL_LIMIT.max(SMALL_MULTIPLE * trial.slowest_small()?).min(limit);
        Ok(Ok(trial))
    }

    /// Uses another program from now on.
    pub fn set_program(&mut self, built: &Built) {
        self.program.invocation.clone_from(&built.invocation);
        self.program.confinement.readable.clone_from(&built.readable);
    }

    /// The CPU time of the slowest call with a small case, without a mutant.
    fn slowest_small(&self) -> anyhow::Result<Duration> {
        let mut worker = Worker::new(self.program.clone());
        let cases = self.by_hand.iter().chain(self.random.iter().flat_map(|random| &random.cases));
        let small: Vec<&[Value]> = cases.filter(|case| case.is_small).map(|case| case.arguments.as_slice()).collect();
        let mut timed: Vec<(Duration, &[Value])> = Vec::new();
        while timed.len() < small.len() {
            let rest = &small[timed.len()..];
            let answers = worker.pipeline(&rest[..rest.len().min(BATCH)])?;
            timed.extend(rest.iter().zip(answers).map(|(call, answer)| (answer.own_time, *call)));
        }
        // The worker's clock selects candidates; CPU time decides.
        timed.sort_by_key(|(own_time, _)| std::cmp::Reverse(*own_time));
        let mut slowest = Duration::ZERO;
        for (_, call) in timed.iter().take(N_CANDIDATES) {
            slowest = slowest.max(worker.call(call)?.call_time);
        }
        Ok(slowest)
    }

    /// The name of the first case that a mutant fails. `None` if it lives with at least one of the seeds. A mutant that `may_live` is not tried on
    /// the largest cases, which take long.
    pub fn killer(&self, chosen: Chosen, may_live: bool) -> anyhow::Result<Option<String>> {
        let number = if let Chosen::Number(number) = chosen { number } else { 0 };
        let mut program = self.program.clone();
        program.invocation.arguments.push(number.to_string().into());
        self.first_failed(&mut Worker::new(program), chosen, may_live)
    }

    fn first_failed(&self, worker: &mut Worker, chosen: Chosen, may_live: bool) -> anyhow::Result<Option<String>> {
        if let Some(name) = self.first_failed_of(&self.by_hand, worker, chosen)? {
            return Ok(Some(name));
        }
        let mut first = None;
        for random in &self.random {
            let mut name = self.first_failed_of(&random.cases, worker, chosen)?;
            if name.is_none() && matches!(chosen, Chosen::Number(_)) {
                // A law about two answers applies only if both come from the mutant.
                name = random.first_related(worker)?;
            }
            if name.is_none() && !may_live {
                name = self.first_failed_of(random.largest(self.problem), worker, chosen)?;
            }
            match name {
                Some(name) => first = first.or(Some(name)),
                None => return Ok(None),
            }
        }
        Ok(first)
    }

    fn first_failed_of(
        &self,
        cases: &[TrialCase],
        worker: &mut Worker,
        chosen: Chosen,
    ) -> anyhow::Result<Option<String>> {
        let mut at = 0;
        while at < cases.len() {
            let n_small = cases[at..].iter().take(BATCH).take_while(|case| case.is_small).count();
            let cases = &cases[at..at + n_small.max(1)];
            let calls: Vec<Vec<Value>> = cases.iter().map(|case| given(&case.arguments, chosen)).collect();
            let calls: Vec<&[Value]> = calls.iter().map(Vec::as_slice).collect();
            let limit = if n_small > 0 { self.small_limit } else { self.large_limit };
            worker.set_call_limits(CallLimits::of_cpu(limit));
            for (i, answer) in worker.pipeline(&calls)?.into_iter().enumerate() {
                let answer = again_if_in_doubt(worker, calls[i], answer)?;
                let TrialCase { name, arguments, expected, .. } = &cases[i];
                let expected = match expected.get() {
                    Some(expected) => expected,
                    None => {
                        let answer = self.problem.content.oracle(arguments)?;
                        expected.get_or_init(|| answer)
                    }
                };
                if examine(self.problem, arguments, expected, &answer.outcome)?.is_some() {
                    return Ok(Some(name.clone()));
                }
                at += 1;
            }
        }
        Ok(None)
    }
}

impl<'a> RandomCases<'a> {
    fn new(problem: &'a Problem, seed: u64) -> anyhow::Result<RandomCases<'a>> {
        let properties = Properties::new(problem, seed);
        let mut cases = Vec::new();
        for (index, input) in properties.inputs(1..=N_PROPERTIES)? {
            let name = property_name(index);
            for law in &problem.content.laws {
                if let ErasedRule::Relation { related, .. } = &law.rule
                    && let Some(other) = related(&input).filter(|other| problem.content.valid(other).is_ok())
                {
                    cases.push(TrialCase::new(format!("{name}, {}", law.name), other, None));
                }
            }
            cases.push(TrialCase::new(name, input, None));
        }
        cases.extend(generated(problem, seed, problem.largest(false).min(LARGEST_FOR_ALL)));
        cases.sort_by_key(|case| !case.is_small);
        Ok(RandomCases { properties, cases, largest: OnceCell::new(), seed })
    }

    fn largest(&self, problem: &Problem) -> &[TrialCase] {
        self.largest.get_or_init(|| match problem.largest(false) {
            largest if largest > LARGEST_FOR_ALL => {
                generated(problem, self.seed, largest).filter(|case| !case.is_small).collect()
            }
            _ => Vec::new(),
        })
    }

    /// The first property case that fails, including by laws about two answers.
    fn first_related(&self, worker: &mut Worker) -> anyhow::Result<Option<String>> {
        let indices: Vec<usize> = (1..=N_PROPERTIES).collect();
        let checked = self.properties.check(worker, &indices)?;
        Ok(checked.failing.map(|failing| property_name(failing.index)))
    }
}

fn generated(problem: &Problem, seed: u64, largest: usize) -> impl Iterator<Item = TrialCase> {
    let generated = problem.content.generated(largest);
    generated.into_iter().map(move |case| TrialCase::new(case.name.clone(), case.arguments(seed, "hidden"), None))
}

/// The arguments that the mutant is called with, instead of a case's own.
fn given(arguments: &[Value], chosen: Chosen) -> Vec<Value> {
    let mut given = arguments.to_vec();
    if let Chosen::Rounded { argument_idx, rounding } = chosen {
        given[argument_idx] = rounding.value(&given[argument_idx]);
    }
    given
}

/// The answer, or the answer to the same call repeated if the machine may have caused its delay.
fn again_if_in_doubt(worker: &mut Worker, call: &[Value], mut answer: Answer) -> anyhow::Result<Answer> {
    for _ in 0..N_RETRIES {
        if !is_in_doubt(&answer.outcome) {
            break;
        }
        answer = worker.call(call)?;
    }
    Ok(answer)
}

fn is_in_doubt(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::TimedOut { clock, .. } => matches!(clock, Clock::Wall | Clock::Rest),
        Outcome::NotUp(NotUp::Failed(outcome)) => is_in_doubt(outcome),
        _ => false,
    }
}

fn property_name(index: usize) -> String {
    format!("property_{index}")
}
