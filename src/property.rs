//! Checks properties, with Kata's own loop over proptest's value trees. Inputs go to the worker in batches. The first that fails is shrunk by its
//! tree, whose `simplify` and `complicate` depend on the worker's real answers, and then by `shrink`.

use std::cmp::Ordering;
use std::time::Duration;

use proptest::prelude::Rng;
use proptest::strategy::{BoxedStrategy, Just, Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};

use crate::examine::{Wrong, examine, fail_alike};
use crate::problem::{ErasedLaw, ErasedRule, Problem, random};
use crate::shrink::{self, Budget, Dimensions, Shrunk};
use crate::value::Value;
use crate::verdict::Reason;
use crate::worker::{Answer, Outcome, Worker};

/// The least cost of a call to a search, and the cost of a new process.
const LEAST_CALL: Duration = Duration::from_micros(20);
const START: Duration = Duration::from_millis(5);
/// A value tree's search is given up after this many candidates in a row pass: a tree behind `prop_flat_map` draws hundreds of fresh inputs before
/// it reports that it has no simpler one, and by then the structural pass does better.
const MOST_PASSING: usize = 32;
/// How many inputs are sent to the worker at once.
pub const BATCH: usize = 64;
/// Every which case comes from the generator of a pack, if there is one, and the largest size that it is asked for.
const OF_GENERATOR: usize = 3;
const MOST_OF_GENERATOR: usize = 16;

/// Makes and judges the inputs of one problem.
pub struct Properties<'a> {
    problem: &'a Problem,
    strategy: BoxedStrategy<Vec<Value>>,
    seed: u64,
}

/// A failing input, and the reason.
#[derive(Debug, Clone)]
pub struct Failing {
    /// The number of the property case that it came from.
    pub index: usize,
    pub wrong: Wrong,
}

/// The result of a batch of property cases.
#[derive(Debug, Default)]
pub struct Checked {
    /// The cases that passed, with the times of their calls.
    pub passed: Vec<(usize, Duration)>,
    pub failing: Option<Failing>,
}

impl<'a> Properties<'a> {
    pub fn new(problem: &'a Problem, seed: u64) -> Properties<'a> {
        Properties { problem, strategy: problem.content.strategy(), seed }
    }

    /// The value tree of a case, which holds its input and can shrink it. `None` if the strategy found no valid input.
    fn tree(&self, index: usize) -> anyhow::Result<Option<Box<dyn ValueTree<Value = Vec<Value>>>>> {
        if index.is_multiple_of(OF_GENERATOR) {
            let mut random = random(self.seed, "properties of the generator", index);
            let size = 1 + (random.next_u32() as usize) % MOST_OF_GENERATOR.min(self.problem.largest(false));
            if let Some(made) = self.problem.content.made(random.next_u64(), size)? {
                return Ok(Some(Box::new(Just(made))));
            }
        }
        Ok(self.drawn(index))
    }

    /// The value tree of the strategy.
    fn drawn(&self, index: usize) -> Option<Box<dyn ValueTree<Value = Vec<Value>>>> {
        let config = Config { failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, random(self.seed, "properties", index));
        let tree = self.strategy.new_tree(&mut runner).ok()?;
        self.problem.content.valid(&tree.current()).is_ok().then_some(tree)
    }

    /// The inputs of the cases with these numbers.
    ///
    /// # Errors
    /// If the generator of a pack is of no use.
    pub fn inputs(&self, indices: impl Iterator<Item = usize>) -> anyhow::Result<Vec<(usize, Vec<Value>)>> {
        let mut inputs = Vec::new();
        for index in indices {
            inputs.extend(self.tree(index)?.map(|tree| (index, tree.current())));
        }
        Ok(inputs)
    }

    /// The input that a law derives from this one; `None` if it derives no valid one.
    fn related(&self, law: &ErasedLaw, input: &[Value]) -> Option<Vec<Value>> {
        let ErasedRule::Relation { related, .. } = &law.rule else { return None };
        related(input).filter(|other| self.problem.content.valid(other).is_ok())
    }

    /// The calls that `check` makes before it judges an input of a case, in order.
    ///
    /// # Errors
    /// As for `inputs`.
    pub fn calls_before(&self, indices: &[usize], failing: &Failing) -> anyhow::Result<Vec<(usize, Vec<Value>)>> {
        let is_it = |call: &(usize, Vec<Value>)| call.0 == failing.index && call.1 == failing.wrong.arguments;
        let n_before = indices.iter().take_while(|index| **index <= failing.index).count().next_multiple_of(BATCH);
        let mut calls = self.calls(&indices[..n_before.min(indices.len())])?;
        calls.truncate(calls.iter().position(is_it).unwrap_or(calls.len()));
        Ok(calls)
    }

    /// The calls that `check` makes, in order: the inputs of a batch, then those that the laws derive from them.
    ///
    /// # Errors
    /// As for `inputs`.
    pub fn calls(&self, indices: &[usize]) -> anyhow::Result<Vec<(usize, Vec<Value>)>> {
        let mut calls: Vec<(usize, Vec<Value>)> = Vec::new();
        for batch in indices.chunks(BATCH) {
            let own = self.inputs(batch.iter().copied())?;
            let related = self.problem.content.laws.iter().flat_map(|law| {
                own.iter().filter_map(|(index, input)| self.related(law, input).map(|other| (*index, other)))
            });
            let related: Vec<(usize, Vec<Value>)> = related.collect();
            calls.extend(own);
            calls.extend(related);
        }
        Ok(calls)
    }

    /// Judges the cases with these numbers, in order, up to the first failure.
    pub fn check(&self, worker: &mut Worker, indices: &[usize]) -> anyhow::Result<Checked> {
        let mut checked = Checked::default();
        for indices in indices.chunks(BATCH) {
            let cases = self.inputs(indices.iter().copied())?;
            let inputs: Vec<Vec<Value>> = cases.iter().map(|(_, input)| input.clone()).collect();
            for ((index, _), judged) in cases.iter().zip(self.judge(worker, &inputs, Laws::All)?) {
                match judged.failing {
                    None => checked.passed.push((*index, judged.call_time)),
                    Some(wrong) => {
                        checked.failing = Some(Failing { index: *index, wrong: *wrong });
                        return Ok(checked);
                    }
                }
            }
        }
        Ok(checked)
    }

    /// Shrinks `failing` to the smallest input found that fails in the same way.
    pub fn shrink(&self, worker: &mut Worker, failing: &Failing, budget: &Budget) -> anyhow::Result<Shrunk> {
        let wanted = self.wanted(&failing.wrong.reason);
        let mut n_tried = 0;
        let mut best = failing.wrong.arguments.clone();
        if let Some(mut tree) = self.tree(failing.index)? {
            let mut goes_on = tree.simplify();
            let mut n_passing = 0;
            while goes_on && n_passing < MOST_PASSING && !budget.is_spent() {
                let input = tree.current();
                n_tried += 1;
                match self.fails_with(worker, &input, &wanted, budget)? {
                    Some(arguments) => {
                        n_passing = 0;
                        best = arguments;
                        goes_on = tree.simplify();
                    }
                    None => {
                        n_passing += 1;
                        goes_on = tree.complicate();
                    }
                }
            }
        }
        let mut shrunk = self.minimise(worker, best, &failing.wrong.reason, budget)?;
        shrunk.n_tried += n_tried;
        Ok(shrunk)
    }

    /// The smallest input among the property cases that fails for the same reason, if there is one. A search that starts there is nearly done, even
    /// if every failing call costs a process.
    pub fn smallest_failing(
        &self,
        worker: &mut Worker,
        n_cases: usize,
        reason: &Reason,
        budget: &Budget,
    ) -> anyhow::Result<Option<Shrunk>> {
        let wanted = self.wanted(reason);
        let mut inputs: Vec<Vec<Value>> = self.inputs(1..=n_cases)?.into_iter().map(|(_, input)| input).collect();
        inputs.sort_by(|a, b| shrink::cost(a).partial_cmp(&shrink::cost(b)).unwrap_or(Ordering::Equal));
        inputs.dedup();
        for (batch_idx, batch) in inputs.chunks(BATCH).enumerate() {
            if let Some(at) = self.first_failing(worker, batch, &wanted, budget)? {
                return Ok(Some(Shrunk { arguments: batch[at].clone(), n_tried: batch_idx * BATCH + at + 1 }));
            }
        }
        Ok(None)
    }

    /// Applies only the structural pass, to any failing input.
    pub fn minimise(
        &self,
        worker: &mut Worker,
        arguments: Vec<Value>,
        reason: &Reason,
        budget: &Budget,
    ) -> anyhow::Result<Shrunk> {
        let wanted = self.wanted(reason);
        let mut probe = |inputs: &[Vec<Value>]| {
            let is_valid = |input: &Vec<Value>| self.problem.content.valid(input).is_ok();
            let (places, asked): (Vec<usize>, Vec<Vec<Value>>) =
                inputs.iter().cloned().enumerate().filter(|(_, input)| is_valid(input)).unzip();
            let first = self.first_failing(worker, &asked, &wanted, budget)?;
            Ok(first.map(|at| places[at]))
        };
        let (signature, constraints) = (&self.problem.manifest.signature, self.problem.content.constraints.as_deref());
        shrink::minimise(arguments, &Dimensions::new(signature, constraints), budget, &mut probe)
    }

    /// The index of the first of these inputs that itself fails as wanted. Stops when the budget is spent: a call that ends its process costs a new
    /// one, and a call that runs out of time costs its whole limit.
    fn first_failing(
        &self,
        worker: &mut Worker,
        inputs: &[Vec<Value>],
        wanted: &Wanted,
        budget: &Budget,
    ) -> anyhow::Result<Option<usize>> {
        if wanted.laws == Laws::All {
            // A failure of a derived input is a failure of another input.
            let fails = |(judged, input): (JudgedInput, &Vec<Value>)| {
                judged.failing.is_some_and(|wrong| wrong.arguments == *input && wanted.is_met_by(&wrong.reason))
            };
            let judged = self.judge(worker, inputs, Laws::All)?;
            judged.iter().for_each(|judged| budget.spend(judged.cost()));
            return Ok(judged.into_iter().zip(inputs).position(fails));
        }
        let mut n_done = 0;
        while n_done < inputs.len() && !budget.is_spent() {
            let rest: Vec<&[Value]> = inputs[n_done..].iter().map(Vec::as_slice).collect();
            for answer in worker.pipeline(&rest)? {
                budget.spend(cost(&answer));
                let input = &inputs[n_done];
                let expected = self.problem.content.expected(input)?;
                budget.spend(expected.cost);
                let reason = examine(self.problem, input, &expected.answer, &answer.outcome)?;
                if reason.is_some_and(|reason| wanted.is_met_by(&reason)) {
                    return Ok(Some(n_done));
                }
                n_done += 1;
            }
        }
        Ok(None)
    }

    fn fails_with(
        &self,
        worker: &mut Worker,
        input: &[Value],
        wanted: &Wanted,
        budget: &Budget,
    ) -> anyhow::Result<Option<Vec<Value>>> {
        if self.problem.content.valid(input).is_err() {
            return Ok(None);
        }
        let judged = self.judge(worker, &[input.to_vec()], wanted.laws)?.pop();
        budget.spend(judged.as_ref().map_or(LEAST_CALL, JudgedInput::cost));
        let failing = judged.and_then(|judged| judged.failing);
        Ok(failing.filter(|wrong| wanted.is_met_by(&wrong.reason)).map(|wrong| wrong.arguments))
    }

    /// How a smaller input must fail to replace one that fails for this reason.
    fn wanted(&self, reason: &Reason) -> Wanted {
        let is_relation = |name: &str| {
            let mut laws = self.problem.content.laws.iter();
            laws.any(|law| law.name == name && matches!(law.rule, ErasedRule::Relation { .. }))
        };
        let laws = match reason {
            Reason::LawBroken(broken) if is_relation(&broken.law) => Laws::All,
            _ => Laws::OfOneAnswer,
        };
        Wanted { reason: reason.clone(), laws }
    }

    /// Judges inputs, in order, up to the first whose own answer is wrong: by the oracle, by the laws, and by the laws about derived inputs. A
    /// derived input whose own answer is wrong is itself the failing input.
    fn judge(&self, worker: &mut Worker, inputs: &[Vec<Value>], laws: Laws) -> anyhow::Result<Vec<JudgedInput>> {
        let content = &self.problem.content;
        let mut answers: Vec<Answer> = Vec::with_capacity(inputs.len());
        let mut judged: Vec<JudgedInput> = Vec::with_capacity(inputs.len());
        while judged.len() < inputs.len() && judged.last().is_none_or(|last| last.failing.is_none()) {
            let rest: Vec<&[Value]> = inputs[judged.len()..].iter().map(Vec::as_slice).collect();
            for answer in worker.pipeline(&rest)? {
                let input = &inputs[judged.len()];
                let expected = content.expected(input)?;
                let reason = examine(self.problem, input, &expected.answer, &answer.outcome)?;
                let wrong = |reason| Box::new(Wrong { arguments: input.clone(), reason, answer: answer.clone() });
                judged.push(JudgedInput {
                    failing: reason.map(wrong),
                    call_time: answer.call_time,
                    oracle_time: expected.cost,
                });
                answers.push(answer);
                if judged.last().is_some_and(|last| last.failing.is_some()) {
                    break;
                }
            }
        }
        if laws == Laws::OfOneAnswer {
            return Ok(judged);
        }
        for law in &content.laws {
            let ErasedRule::Relation { check, .. } = &law.rule else {
                continue;
            };
            let passing = (0..judged.len()).filter(|i| judged[*i].failing.is_none());
            let pairs: Vec<(usize, Vec<Value>)> =
                passing.filter_map(|i| self.related(law, &inputs[i]).map(|other| (i, other))).collect();
            let others: Vec<Vec<Value>> = pairs.iter().map(|(_, other)| other.clone()).collect();
            for ((i, other), answer) in pairs.into_iter().zip(call_all(worker, &others)?) {
                let expected = content.oracle(&other)?;
                if let Some(reason) = examine(self.problem, &other, &expected, &answer.outcome)? {
                    judged[i].failing = Some(Box::new(Wrong { arguments: other, reason, answer }));
                } else if let (Outcome::Returned(first), Outcome::Returned(second)) =
                    (&answers[i].outcome, &answer.outcome)
                    && let Err(because) = check(&inputs[i], first, &other, second)
                {
                    let reason = Reason::LawBroken(law.broken(because));
                    let (arguments, answer) = (inputs[i].clone(), answers[i].clone());
                    judged[i].failing = Some(Box::new(Wrong { arguments, reason, answer }));
                }
            }
        }
        Ok(judged)
    }
}

/// The laws by which an input is judged.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Laws {
    /// Only laws about one answer; no input is derived.
    OfOneAnswer,
    All,
}

/// How a smaller input must fail.
struct Wanted {
    reason: Reason,
    laws: Laws,
}

impl Wanted {
    fn is_met_by(&self, reason: &Reason) -> bool {
        fail_alike(reason, &self.reason)
    }
}

struct JudgedInput {
    /// The failing input: the given one, or one derived from it.
    failing: Option<Box<Wrong>>,
    call_time: Duration,
    /// The time of the oracle's call.
    oracle_time: Duration,
}

impl JudgedInput {
    fn cost(&self) -> Duration {
        let call = self.failing.as_ref().map_or(self.call_time.max(LEAST_CALL), |wrong| cost(&wrong.answer));
        call + self.oracle_time
    }
}

/// The cost of an answer to a search: its call, plus a new process if the call ended the old one.
fn cost(answer: &Answer) -> Duration {
    let call = match answer.outcome {
        Outcome::TimedOut { limit, .. } => limit,
        _ => answer.call_time.max(LEAST_CALL),
    };
    if answer.is_last { call + START } else { call }
}

/// Answers every input: after a call that ends the worker's process a fresh one answers the rest, unless it does not start.
pub fn call_all(worker: &mut Worker, inputs: &[Vec<Value>]) -> anyhow::Result<Vec<Answer>> {
    let mut answers = Vec::with_capacity(inputs.len());
    while answers.len() < inputs.len() {
        let rest: Vec<&[Value]> = inputs[answers.len()..].iter().map(Vec::as_slice).collect();
        answers.extend(worker.pipeline(&rest)?);
        if let Some(last) = answers.last().filter(|last| matches!(last.outcome, Outcome::NotUp(_))) {
            answers.resize(inputs.len(), last.clone());
        }
    }
    Ok(answers)
}
