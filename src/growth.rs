//! Growth: how the time of a submission's calls grows with the size of their input, against the order that the problem demands. The verdict
//! is made so that noise cannot reject: what cannot be told beyond doubt is not conclusive, which is no failure.
//!
//! One kind of generated case, the slowest, is called at sizes that double. The exponent is the slope of log median CPU time on log n; time
//! on the kernel's account, which a submission cannot forge and a busy machine hardly lengthens. A logarithm cannot be told by time, so
//! only degrees are compared.

use std::time::Duration;

use proptest::prelude::Rng;

use crate::language::{Language, Speed};
use crate::problem::Problem;
use crate::property::random;
use crate::statistics::{exponent, median, slope};
use crate::value::Value;
use crate::verdict::{Clock, Growth, GrowthFinding};
use crate::worker::{Outcome, StartFailure, Worker};

/// The smallest and the largest input.
const SIZES: (usize, usize) = (4, 1 << 17);
/// How many sizes the slope goes over: the largest ones, at which the cost of a call itself is little.
const N_SIZES: usize = 4;
/// How many kinds of cases are followed upwards from the third size on: the slowest.
const N_KINDS: usize = 4;
/// Sizes double until a call takes this long.
const LONG_CALL: Duration = Duration::from_millis(15);
/// A call that takes longer than this is given up. It is so much longer than `LONG_CALL` that no doubled size of a polynomial reaches it.
pub const LONGEST_CALL: Duration = Duration::from_millis(500);
/// No larger size is begun after this much CPU time of calls.
const CLIMB_TIME: Duration = Duration::from_millis(500);
/// Rounds end when the finding is conclusive, or at the latest after this much CPU time or so many of them.
const ROUND_TIME: Duration = Duration::from_millis(700);
const N_ROUNDS: (usize, usize) = (5, 25);
/// How far above the demanded degree an exponent must lie, with its whole interval, to be beyond doubt: a logarithm and the caches account
/// for less, and the next degree for more.
const MARGIN: f64 = 0.6;
/// How far above it single steps must lie as well, all but one: what has only one steep step has no such order (a table that is made once
/// above some size, say).
const STEP_MARGIN: f64 = 0.2;
const N_RESAMPLES: usize = 400;

/// How many other sets of inputs must show the same before anything is rejected: a generator may draw at random what makes an input costly,
/// and draw it costlier for larger sizes by chance. Each is called the first of these many times, and as many more as the second says where
/// that does not show it: medians of few calls are noisy, and those of more bring out what the inputs are.
const N_CONFIRMATIONS: u64 = 2;
const CONFIRMATION_ROUNDS: [usize; 2] = [3, 6];

struct Input {
    /// What the generator was asked for.
    size: usize,
    n: usize,
    arguments: Vec<Value>,
}

/// Measures through a worker whose answers are right. `None` where the problem demands no order.
pub fn measure(
    problem: &Problem,
    language: &dyn Language,
    worker: &mut Worker,
    seed: u64,
) -> Result<Option<Growth>, StartFailure> {
    let Some(demanded) = &problem.manifest.growth else { return Ok(None) };
    let degree = degree(&demanded.time);
    let climbed = climb(problem, language, worker, seed)?;
    let inputs = &climbed.inputs;
    let mut growth = Growth {
        finding: GrowthFinding::Inconclusive,
        exponent: f64::NAN,
        low: f64::NAN,
        high: f64::NAN,
        demanded: demanded.time.clone(),
        kind: climbed.kind,
        sizes: inputs.iter().map(|input| input.n).collect(),
        n_rounds: 0,
    };
    let again = Again { problem, kind: &growth.kind.clone(), seed };
    if let (Some(step), Some(last)) = (&climbed.step, inputs.last()) {
        take_step(&mut growth, degree, (step, last), &again, worker)?;
        return Ok(Some(growth));
    }
    if inputs.len() < N_SIZES {
        return Ok(Some(growth));
    }
    let mut source = random(seed, "growth", 1);
    let mut draw = |n: usize| (source.next_u64() % n as u64) as usize;
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); inputs.len()];
    let mut spent = Duration::ZERO;
    while growth.n_rounds < N_ROUNDS.1 && (growth.n_rounds < N_ROUNDS.0 || spent < ROUND_TIME) {
        for (input, times) in inputs.iter().zip(&mut times) {
            match call(worker, &input.arguments)? {
                Called::Took(time) => {
                    times.push(time.as_secs_f64());
                    spent += time;
                }
                _ => return Ok(Some(growth)),
            }
        }
        growth.n_rounds += 1;
        if growth.n_rounds >= N_ROUNDS.0 {
            judge(&mut growth, degree, &times, &mut draw);
            if growth.finding != GrowthFinding::Inconclusive {
                break;
            }
        }
    }
    if growth.finding == GrowthFinding::Beyond && !again.is_beyond(degree, inputs, worker)? {
        growth.finding = GrowthFinding::Inconclusive;
    }
    Ok(Some(growth))
}

/// Other inputs of the same kind and sizes.
struct Again<'a> {
    problem: &'a Problem,
    kind: &'a str,
    seed: u64,
}

impl Again<'_> {
    fn input(&self, like: &Input, confirmation: u64) -> Option<Input> {
        let seed = self.seed.wrapping_add(confirmation);
        let cases = (self.problem.content.generated)(&mut random(seed, "growth", 0), like.size);
        let case = cases.into_iter().find(|case| case.name == self.kind)?;
        let counted = self.problem.counted_argument();
        let n = counted.map_or(like.size, |idx| case.arguments[idx].len());
        Some(Input { size: like.size, n, arguments: case.arguments })
    }

    /// Whether each of the other sets of inputs shows growth beyond the degree.
    fn is_beyond(&self, degree: u32, inputs: &[Input], worker: &mut Worker) -> Result<bool, StartFailure> {
        for confirmation in 1..=N_CONFIRMATIONS {
            let others: Vec<Input> = inputs.iter().filter_map(|like| self.input(like, confirmation)).collect();
            let mut times: Vec<Vec<f64>> = vec![Vec::new(); others.len()];
            let sizes: Vec<usize> = others.iter().map(|input| input.n).collect();
            let mut is_beyond = false;
            for n_rounds in CONFIRMATION_ROUNDS {
                for _ in 0..n_rounds {
                    for (input, times) in others.iter().zip(&mut times) {
                        let Called::Took(time) = call(worker, &input.arguments)? else { return Ok(false) };
                        times.push(time.as_secs_f64());
                    }
                }
                let points = points(&sizes, &times);
                is_beyond = points.len() >= N_SIZES
                    && slope(&points) > f64::from(degree) + MARGIN
                    && is_steady(&points, degree);
                if is_beyond {
                    break;
                }
            }
            if !is_beyond {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Logarithms of sizes and of the median times.
fn points(sizes: &[usize], times: &[Vec<f64>]) -> Vec<(f64, f64)> {
    sizes.iter().zip(times).map(|(n, times)| ((*n as f64).ln(), median(times).max(1e-9).ln())).collect()
}

/// Whether no single step makes the slope: all of them but one at most are steep themselves.
fn is_steady(points: &[(f64, f64)], degree: u32) -> bool {
    let is_steep = |step: &&[(f64, f64)]| slope(step) > f64::from(degree) + STEP_MARGIN;
    points.windows(2).filter(is_steep).count() + 1 >= points.len() - 1
}

/// What the climb found.
struct Climbed {
    /// The name of the slowest kind.
    kind: String,
    /// Its largest inputs, by growing n.
    inputs: Vec<Input>,
    /// The next input of that kind, if it took longer than `LONGEST_CALL`.
    step: Option<Input>,
}

/// A kind of generated case on the way up.
struct Kind {
    name: String,
    /// Of the last input.
    taken: Duration,
    inputs: Vec<Input>,
}

/// Calls every kind of generated case at growing sizes, and gives the inputs of the slowest kind.
fn climb(problem: &Problem, language: &dyn Language, worker: &mut Worker, seed: u64) -> Result<Climbed, StartFailure> {
    let counted = problem.counted_argument();
    let largest = problem.largest(matches!(language.speed(), Speed::Interpreted)).min(SIZES.1);
    let generated = |size: usize| {
        let cases = (problem.content.generated)(&mut random(seed, "growth", 0), size);
        cases.into_iter().map(move |case| (counted.map_or(size, |idx| case.arguments[idx].len()), case))
    };
    // Kinds that stay small say nothing.
    let growing: Vec<String> =
        generated(largest).filter(|(n, _)| *n >= largest / 2).map(|(_, case)| case.name).collect();
    let mut spent = Duration::ZERO;
    let mut kinds: Vec<Kind> = Vec::new();
    let sizes = std::iter::successors(Some(SIZES.0), |size| Some(size * 2));
    for (size_idx, size) in sizes.take_while(|size| *size <= largest).enumerate() {
        if spent > CLIMB_TIME {
            break;
        }
        // Nor does what is large from the start.
        let cases = generated(size).filter(|(n, case)| growing.contains(&case.name) && *n <= 2 * size);
        for (n, case) in cases {
            let place = kinds.iter().position(|kind| kind.name == case.name);
            let is_next = match place {
                Some(at) => kinds[at].inputs.last().is_some_and(|last| n > last.n),
                None => size_idx == 0,
            };
            if !is_next {
                continue;
            }
            let input = Input { size, n, arguments: case.arguments };
            let called = call(worker, &input.arguments)?;
            if let Called::Took(taken) = called {
                spent += taken;
            }
            match (called, place) {
                (Called::Took(taken), Some(at)) => {
                    kinds[at].taken = taken;
                    kinds[at].inputs.push(input);
                }
                (Called::Took(taken), None) => kinds.push(Kind { name: case.name, taken, inputs: vec![input] }),
                (Called::TimedOut, Some(at)) => {
                    let Kind { name: kind, inputs, .. } = kinds.swap_remove(at);
                    return Ok(Climbed { kind, inputs, step: Some(input) });
                }
                _ => return Ok(Climbed { kind: case.name, inputs: Vec::new(), step: None }),
            }
        }
        kinds.sort_by_key(|kind| std::cmp::Reverse(kind.taken));
        if size_idx >= 2 {
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

/// A call at the next size took longer than `LONGEST_CALL`: the exponent is at least what leads from the last size there. Both are called
/// once more, with another input of that size, should it have been a moment's doing or that input's.
fn take_step(
    growth: &mut Growth,
    degree: u32,
    (step, last): (&Input, &Input),
    again: &Again<'_>,
    worker: &mut Worker,
) -> Result<(), StartFailure> {
    let Called::Took(before) = call(worker, &last.arguments)? else { return Ok(()) };
    let Some(other) = again.input(step, 1) else { return Ok(()) };
    if !matches!(call(worker, &other.arguments)?, Called::TimedOut) {
        return Ok(());
    }
    let times = LONGEST_CALL.as_secs_f64() / before.as_secs_f64().max(1e-9);
    let exponent = times.ln() / (step.n as f64 / last.n as f64).ln();
    (growth.exponent, growth.low, growth.high, growth.n_rounds) = (exponent, exponent, f64::INFINITY, 1);
    growth.sizes.push(step.n);
    // Twice the margin, since it is one step.
    if exponent > f64::from(degree) + 2.0 * MARGIN {
        growth.finding = GrowthFinding::Beyond;
    }
    Ok(())
}

/// How a call went.
enum Called {
    /// The CPU time of a call that gave an answer.
    Took(Duration),
    TimedOut,
    Failed,
}

fn call(worker: &mut Worker, arguments: &[Value]) -> Result<Called, StartFailure> {
    let answer = worker.call(arguments)?;
    Ok(match answer.outcome {
        Outcome::Returned(_) => Called::Took(answer.call_time),
        Outcome::TimedOut { clock: Clock::Cpu, .. } => Called::TimedOut,
        _ => Called::Failed,
    })
}

/// Fits the exponent and holds its interval against the demanded degree.
fn judge(growth: &mut Growth, degree: u32, times: &[Vec<f64>], draw: &mut dyn FnMut(usize) -> usize) {
    let fit = exponent(&growth.sizes, times, N_RESAMPLES, draw);
    let interval = fit.interval;
    (growth.exponent, growth.low, growth.high) = (fit.value, interval.low, interval.high);
    let bound = f64::from(degree) + MARGIN;
    growth.finding = if interval.low > bound && is_steady(&points(&growth.sizes, times), degree) {
        GrowthFinding::Beyond
    } else if interval.high < bound {
        GrowthFinding::Within
    } else {
        GrowthFinding::Inconclusive
    };
}

/// The degree of an order: 1 for `n` and `n log n`, 2 for `n^2`, 0 for `log n`.
pub fn degree(order: &str) -> u32 {
    let factors = order.split([' ', '*']);
    let degree_of = |factor: &str| match factor.split_once('^') {
        Some((_, power)) => power.parse().unwrap_or(1),
        None => u32::from(factor.len() == 1 && factor != "1"),
    };
    factors.take_while(|factor| *factor != "log").map(degree_of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_of_orders() {
        let orders = ["1", "log n", "n", "n log n", "n^2", "n^2 log n"];
        assert_eq!(orders.map(degree), [0, 0, 1, 1, 2, 2]);
    }

    fn found(power: f64, noise: f64) -> GrowthFinding {
        let sizes = vec![1000, 2000, 4000, 8000, 16000];
        let mut source = random(0, "test", 0);
        let mut draw = |n: usize| (source.next_u64() % n as u64) as usize;
        // Every other round is slow, and slower for larger inputs.
        let at = |(idx, n): (usize, &usize)| {
            let factor = |round: usize| 1.0 + noise * (round % 2 * idx) as f64;
            (0..7).map(|round| (*n as f64).powf(power) * factor(round)).collect()
        };
        let times: Vec<Vec<f64>> = sizes.iter().enumerate().map(at).collect();
        let mut growth = Growth { sizes, n_rounds: 7, ..unmeasured() };
        judge(&mut growth, 1, &times, &mut draw);
        growth.finding
    }

    #[test]
    fn one_steep_step_is_no_order() {
        let mut growth = Growth { sizes: vec![1000, 2000, 4000, 8000], n_rounds: 5, ..unmeasured() };
        let times = [1.0, 2.0, 4.0, 80.0].map(|time| vec![time; 5]);
        judge(&mut growth, 1, &times, &mut |_| 0);
        assert_eq!(growth.finding, GrowthFinding::Inconclusive);
    }

    fn unmeasured() -> Growth {
        Growth {
            finding: GrowthFinding::Inconclusive,
            exponent: f64::NAN,
            low: f64::NAN,
            high: f64::NAN,
            demanded: "n".to_owned(),
            kind: String::new(),
            sizes: Vec::new(),
            n_rounds: 0,
        }
    }

    #[test]
    fn only_another_degree_is_beyond_doubt() {
        assert_eq!(found(1.0, 0.1), GrowthFinding::Within);
        // n log n over these sizes, with caches that get too small on the way.
        assert_eq!(found(1.35, 0.05), GrowthFinding::Within);
        assert_eq!(found(1.55, 0.3), GrowthFinding::Inconclusive);
        assert_eq!(found(1.95, 0.1), GrowthFinding::Beyond);
    }
}
