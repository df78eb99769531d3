//! The way up: every kind of generated case at sizes that double, until the slowest takes long enough to be measured.

use std::time::Duration;

use super::N_SIZES;
use super::calls::{Called, Calls};
use crate::language::{Language, Speed};
use crate::problem::Problem;
use crate::property::random;
use crate::value::Value;
use crate::worker::StartFailure;

/// The smallest and the largest input.
const SIZES: (usize, usize) = (4, 1 << 17);
/// How many kinds of cases are followed upwards, the slowest, once a call takes so long that it tells them apart.
const N_KINDS: usize = 4;
const TELLING_CALL: Duration = Duration::from_millis(1);
/// Sizes double until a call takes this long.
const LONG_CALL: Duration = Duration::from_millis(15);
/// No larger size is begun after this much CPU time of calls.
const CLIMB_TIME: Duration = Duration::from_millis(500);

/// One call's input.
pub struct Input {
    /// What the generator was asked for.
    pub size: usize,
    /// The length of the argument that the problem counts.
    pub n: usize,
    pub arguments: Vec<Value>,
    /// What the first call of it took, where the climb made it.
    pub taken: Option<Duration>,
}

/// Where inputs come from: sets of cases, each drawn from a seed of its own. Set 0 is the one that is measured.
pub struct Generator<'a> {
    problem: &'a Problem,
    seed: u64,
    /// The largest size there is.
    largest: usize,
}

impl<'a> Generator<'a> {
    pub fn new(problem: &'a Problem, language: &dyn Language, seed: u64) -> Self {
        let largest = problem.largest(matches!(language.speed(), Speed::Interpreted)).min(SIZES.1);
        Self { problem, seed, largest }
    }

    /// The inputs of a size, one of each kind, with the kind's name.
    fn inputs(&self, size: usize, set: u64) -> impl Iterator<Item = (String, Input)> + use<> {
        let counted = self.problem.counted_argument();
        let seed = self.seed.wrapping_add(set);
        let cases = (self.problem.content.generated)(&mut random(seed, "growth", 0), size);
        cases.into_iter().map(move |case| {
            let n = counted.map_or(size, |idx| case.arguments[idx].len());
            (case.name, Input { size, n, arguments: case.arguments, taken: None })
        })
    }

    fn input(&self, kind: &str, size: usize, set: u64) -> Option<Input> {
        self.inputs(size, set).find_map(|(name, input)| (name == kind).then_some(input))
    }

    /// An input of the same size out of another set.
    pub fn other(&self, kind: &str, like: &Input, set: u64) -> Option<Input> {
        self.input(kind, like.size, set)
    }

    /// The input of twice the size, where the problem has one.
    pub fn doubled(&self, kind: &str, last: &Input) -> Option<Input> {
        let size = 2 * last.size;
        if size > self.largest {
            return None;
        }
        self.input(kind, size, 0).filter(|input| input.n > last.n)
    }
}

/// What the climb found.
pub struct Climbed {
    /// The name of the slowest kind.
    pub kind: String,
    /// Its largest inputs, by growing n.
    pub inputs: Vec<Input>,
    /// The next input of that kind, if it took longer than `LONGEST_CALL`.
    pub step: Option<Input>,
}

/// A kind of generated case on the way up.
struct Kind {
    name: String,
    /// Of the last input.
    taken: Duration,
    inputs: Vec<Input>,
}

/// Calls every kind of generated case at growing sizes, and gives the inputs of the slowest kind.
pub fn climb(generator: &Generator<'_>, calls: &mut Calls<'_>) -> Result<Climbed, StartFailure> {
    let largest = generator.largest;
    // Kinds that stay small say nothing.
    let is_large = |(name, input): (String, Input)| (input.n >= largest / 2).then_some(name);
    let growing: Vec<String> = generator.inputs(largest, 0).filter_map(is_large).collect();
    let mut spent = Duration::ZERO;
    let mut kinds: Vec<Kind> = Vec::new();
    let sizes = std::iter::successors(Some(SIZES.0), |size| Some(size * 2));
    for (size_idx, size) in sizes.take_while(|size| *size <= largest).enumerate() {
        if spent > CLIMB_TIME {
            break;
        }
        // Nor does what is large from the start.
        let inputs = generator.inputs(size, 0);
        for (name, mut input) in inputs.filter(|(name, input)| growing.contains(name) && input.n <= 2 * size) {
            let place = kinds.iter().position(|kind| kind.name == name);
            let is_next = match place {
                Some(at) => kinds[at].inputs.last().is_some_and(|last| input.n > last.n),
                None => size_idx == 0,
            };
            if !is_next {
                continue;
            }
            let called = calls.one(&input.arguments)?;
            if let Called::Took(taken) = called {
                spent += taken;
                input.taken = Some(taken);
            }
            match (called, place) {
                (Called::Took(taken), Some(at)) => {
                    kinds[at].taken = taken;
                    kinds[at].inputs.push(input);
                }
                (Called::Took(taken), None) => kinds.push(Kind { name, taken, inputs: vec![input] }),
                (Called::TimedOut, Some(at)) => {
                    let Kind { name: kind, inputs, .. } = kinds.swap_remove(at);
                    return Ok(Climbed { kind, inputs, step: Some(input) });
                }
                _ => return Ok(Climbed { kind: name, inputs: Vec::new(), step: None }),
            }
        }
        kinds.sort_by_key(|kind| std::cmp::Reverse(kind.taken));
        if kinds.first().is_some_and(|kind| kind.taken >= TELLING_CALL) {
            kinds.truncate(N_KINDS);
        }
        let is_slow = |kind: &Kind| {
            let most = if kind.inputs.len() < N_SIZES { 4 * LONG_CALL } else { LONG_CALL };
            kind.taken >= most
        };
        if kinds.first().is_none_or(is_slow) {
            break;
        }
    }
    Ok(slowest(kinds))
}

/// The slowest kind, with its largest inputs.
fn slowest(kinds: Vec<Kind>) -> Climbed {
    let slowest = kinds.into_iter().max_by_key(|kind| (kind.inputs.len() >= N_SIZES, kind.taken));
    let Some(Kind { name: kind, mut inputs, .. }) = slowest else {
        return Climbed { kind: String::new(), inputs: Vec::new(), step: None };
    };
    inputs.drain(..inputs.len().saturating_sub(N_SIZES));
    Climbed { kind, inputs, step: None }
}
