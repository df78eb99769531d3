//! Growth: how the time of a submission's calls grows with the size of their input, against the order that the problem demands. The verdict
//! is made so that noise cannot reject: what cannot be told beyond doubt is not conclusive, which is no failure.
//!
//! One kind of generated case, the slowest, is called at sizes that double. The exponent is the slope of log median CPU time on log n; time
//! on the kernel's account, which a submission cannot forge and a busy machine hardly lengthens. A logarithm cannot be told by time, so
//! only degrees are compared.

mod calls;
mod climb;
mod confirm;

use std::time::Duration;

use proptest::prelude::Rng;

use crate::language::Language;
use crate::problem::{Problem, Random};
use crate::property::random;
use crate::statistics::{exponent, median, slope};
use crate::verdict::{Growth, GrowthFinding};
use crate::worker::{StartFailure, Worker, is_remembered};

use calls::Calls;
use climb::{Climbed, Generator, Input, climb};
use confirm::{confirms, take_step};

/// How many sizes the slope goes over: the largest ones, at which the cost of a call itself is little.
const N_SIZES: usize = 4;
/// A call that takes longer than this is given up. It is so much longer than `LONG_CALL` that no doubled size of a polynomial reaches it.
pub const LONGEST_CALL: Duration = Duration::from_millis(500);
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

/// How far above it an exponent may lie that is of the demanded degree. One between the two is looked at once more, at larger sizes: what
/// grows with the next degree may have a part that does not, which counts for less there.
const WITHIN: f64 = 0.4;

/// Measures through a worker whose answers are right. `None` where the problem demands no order.
pub fn measure(
    problem: &Problem,
    language: &dyn Language,
    worker: &mut Worker,
    seed: u64,
) -> Result<Option<Growth>, StartFailure> {
    let Some(demanded) = &problem.manifest.growth else { return Ok(None) };
    let generator = Generator::new(problem, language, seed);
    let mut calls = Calls::new(worker);
    let mut climbed = climb(&generator, &mut calls)?;
    let growth = Growth {
        finding: GrowthFinding::Inconclusive,
        exponent: f64::NAN,
        low: f64::NAN,
        high: f64::NAN,
        demanded: demanded.time.clone(),
        kind: climbed.kind.clone(),
        sizes: climbed.inputs.iter().map(|input| input.n).collect(),
        n_rounds: 0,
    };
    let random = random(seed, "growth", 1);
    let mut measuring = Measuring { growth, degree: degree(&demanded.time), calls, random };
    if let Some(step) = &climbed.step {
        take_step(&mut measuring, step, &climbed, &generator)?;
    } else if climbed.inputs.len() >= N_SIZES {
        let doubled = climbed.inputs.last().and_then(|last| generator.doubled(&climbed.kind, last));
        measuring.settle(&climbed, doubled.is_some(), &generator)?;
        if let Some(doubled) = doubled
            && is_between(&measuring.growth, measuring.degree)
        {
            climbed.inputs.remove(0);
            climbed.inputs.push(doubled);
            measuring.settle(&climbed, false, &generator)?;
        }
    }
    Ok(Some(measuring.growth))
}

struct Measuring<'a> {
    growth: Growth,
    degree: u32,
    calls: Calls<'a>,
    random: Random,
}

impl Measuring<'_> {
    /// Calls the inputs until the finding is what it can be, and takes back what other sets of inputs do not show.
    fn settle(&mut self, climbed: &Climbed, has_larger: bool, generator: &Generator<'_>) -> Result<(), StartFailure> {
        let times = self.call_in_rounds(&climbed.inputs, has_larger)?;
        if !self.calls.is_fresh && are_remembered(&climbed.inputs, &times) {
            self.calls.is_fresh = true;
            self.call_in_rounds(&climbed.inputs, has_larger)?;
        }
        let is_beyond = self.growth.finding == GrowthFinding::Beyond;
        if is_beyond && !confirms(self.degree, climbed, generator, &mut self.calls)? {
            self.growth.finding = GrowthFinding::Inconclusive;
        }
        Ok(())
    }

    /// Calls the inputs in turn until the finding is conclusive, the time is spent, or a look at larger inputs, where there are any, says
    /// more than another round. Where a call fails before the first finding, the growth is left as it is.
    fn call_in_rounds(&mut self, inputs: &[Input], has_larger: bool) -> Result<Vec<Vec<f64>>, StartFailure> {
        let sizes: Vec<usize> = inputs.iter().map(|input| input.n).collect();
        let mut times: Vec<Vec<f64>> = vec![Vec::new(); inputs.len()];
        let mut spent = Duration::ZERO;
        let mut draw = |n: usize| (self.random.next_u64() % n as u64) as usize;
        for n_rounds in 1..=N_ROUNDS.1 {
            let Some(taken) = self.calls.round(inputs, &mut times)? else { break };
            spent += taken;
            if n_rounds < N_ROUNDS.0 {
                continue;
            }
            (self.growth.sizes, self.growth.n_rounds) = (sizes.clone(), n_rounds);
            judge(&mut self.growth, self.degree, &times, &mut draw);
            let is_conclusive = self.growth.finding != GrowthFinding::Inconclusive;
            let is_better_looked_at = has_larger && is_between(&self.growth, self.degree);
            // Fresh processes take time of their own.
            if is_conclusive || is_better_looked_at || spent >= ROUND_TIME || self.calls.is_fresh {
                break;
            }
        }
        Ok(times)
    }
}

/// Whether growth is not conclusive for how steep it is, not for the noise alone.
fn is_between(growth: &Growth, degree: u32) -> bool {
    growth.finding == GrowthFinding::Inconclusive && growth.exponent > f64::from(degree) + WITHIN
}

/// Whether the answers to inputs that the climb called are remembered, by the largest of them.
fn are_remembered(inputs: &[Input], times: &[Vec<f64>]) -> bool {
    let largest = inputs.iter().zip(times).rev().find_map(|(input, times)| Some((input.taken?, median(times))));
    // No times have no median.
    largest.is_some_and(|(first, again)| again >= 0.0 && is_remembered(first, Duration::from_secs_f64(again)))
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

/// Fits the exponent and holds its interval against the demanded degree.
fn judge(growth: &mut Growth, degree: u32, times: &[Vec<f64>], draw: &mut dyn FnMut(usize) -> usize) {
    let fit = exponent(&growth.sizes, times, N_RESAMPLES, draw);
    let interval = fit.interval;
    (growth.exponent, growth.low, growth.high) = (fit.value, interval.low, interval.high);
    let bound = f64::from(degree) + MARGIN;
    growth.finding = if interval.low > bound && is_steady(&points(&growth.sizes, times), degree) {
        GrowthFinding::Beyond
    } else if interval.high < bound && fit.value <= f64::from(degree) + WITHIN {
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
    fn what_lies_between_two_degrees_is_not_conclusive() {
        assert_eq!(found(1.5, 0.0), GrowthFinding::Inconclusive);
        let is_between_at = |exponent: f64, finding| is_between(&Growth { exponent, finding, ..unmeasured() }, 1);
        assert!(is_between_at(1.55, GrowthFinding::Inconclusive));
        assert!(!is_between_at(1.38, GrowthFinding::Inconclusive));
        assert!(!is_between_at(1.9, GrowthFinding::Beyond));
        assert!(!is_between(&unmeasured(), 1));
    }

    #[test]
    fn answers_are_remembered_by_the_largest_input_that_was_called_before() {
        let milliseconds = [Some(10), Some(40), None].map(|milliseconds| milliseconds.map(Duration::from_millis));
        let inputs = milliseconds.map(|taken| Input { size: 8, n: 8, arguments: Vec::new(), taken });
        let are_remembered_at = |seconds: f64| are_remembered(&inputs, &[vec![0.0; 5], vec![seconds; 5], vec![0.0; 5]]);
        assert!(are_remembered_at(0.001));
        assert!(!are_remembered_at(0.025));
        assert!(!are_remembered(&inputs, &[Vec::new(), Vec::new(), Vec::new()]));
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
