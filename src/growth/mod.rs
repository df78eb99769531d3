//! Measures growth: how the time of a submission's calls grows with the size of their input, compared with the order that the problem demands.
//! Noise cannot cause a rejection: a measurement that leaves doubt is inconclusive, which is no failure.
//!
//! The slowest kind of generated case is called at sizes that double. The exponent is the slope of log median CPU time on log n; the kernel
//! measures that time, so a submission cannot forge it and a busy machine hardly lengthens it. Time cannot distinguish a logarithm, so only degrees
//! are compared. `constant` finds a constant cost and subtracts it.
//!
//! Every answer is checked, every round has a process of its own, and no process is called twice with the same input: memoised answers do not help,
//! and a submission gains nothing by knowing that it is timed.

mod calls;
mod climb;
mod confirm;
mod constant;
mod far;
mod inputs;
pub mod warm_up;

use std::time::Duration;

use proptest::prelude::Rng;

use crate::problem::{Problem, Random, random};
use crate::statistics::{Estimate, Interval, exponent, median, slope};
use crate::verdict::{Growth, GrowthFinding, Slope};
use crate::worker::Worker;

use calls::{Calls, Stop};
use climb::{Climbed, climb};
use confirm::{confirms, persists, take_step};
use constant::Late;
use far::look_far;
use inputs::{Generator, Input};

pub use calls::FailedCall;

/// The number of sizes that the slope is fitted to: the largest ones, where the fixed cost of a call is small.
const N_SIZES: usize = 4;
/// A longer call is given up, unless the submission has a constant cost. This is so much longer than `LONG_CALL` that no polynomial time reaches it
/// at the next doubling.
const LONGEST_CALL: Duration = Duration::from_millis(500);
/// Rounds end when the finding is conclusive, and at the latest after this much CPU time or the larger number of rounds. The fewest rounds are
/// fewer where a round takes this long, since noise is relatively small then.
const ROUND_TIME: Duration = Duration::from_millis(700);
const N_ROUNDS: (usize, usize) = (5, 15);
const N_LONG_ROUNDS: usize = 3;
/// Two rounds are enough if the whole interval is where only the exponent has to be: noise does not make a higher degree look like that.
const N_ROUNDS_OF_PLAIN: usize = 2;
/// How often inputs of twice the size are measured, if the finding calls for it.
const MOST_LOOKS: usize = 2;
/// How far above the demanded degree an exponent must lie, with its whole interval, to be beyond doubt: a logarithm and caches account for less,
/// and the next degree for more.
const MARGIN: f64 = 0.6;
/// How far above it the single steps must lie, all but one: a time with only one steep step has no such order. A table that is made once, above
/// some size, causes such a step.
const STEP_MARGIN: f64 = 0.2;
const N_RESAMPLES: usize = 400;

/// An exponent of the demanded degree lies at most this far above it. One between this and `MARGIN` is measured once more, at larger sizes: a term
/// of lower degree counts for less there.
const WITHIN: f64 = 0.4;

/// The result of measuring.
pub struct Measured {
    pub growth: Growth,
    /// The call that failed and ended the measurement.
    pub failed: Option<FailedCall>,
    /// Whether a call ran out of time once, and did not when it was repeated.
    pub has_vanished: bool,
}

/// Measures a worker whose answers have been right so far. `None` if the problem demands no order.
pub fn measure(problem: &Problem, worker: &mut Worker, seed: u64) -> anyhow::Result<Option<Measured>> {
    let Some(demanded) = &problem.manifest.growth else { return Ok(None) };
    let generator = Generator::new(problem, seed);
    let growth = Growth {
        finding: GrowthFinding::Inconclusive,
        slope: None,
        demanded: demanded.time.clone(),
        kind: None,
        sizes: Vec::new(),
        n_rounds: 0,
    };
    let random = random(seed, "growth", 1);
    let calls = Calls::new(problem, &generator, worker);
    let mut measuring = Measuring { growth, degree: degree(&demanded.time), calls, random, has_vanished: false };
    let failed = match measuring.run(&generator) {
        Ok(()) => None,
        Err(Stop::Failed(failed)) => Some(*failed),
        Err(Stop::Fault(fault)) => return Err(fault),
    };
    let Measuring { mut growth, has_vanished, .. } = measuring;
    if failed.is_some() {
        growth.finding = GrowthFinding::Inconclusive;
    }
    Ok(Some(Measured { growth, failed, has_vanished }))
}

struct Measuring<'a> {
    growth: Growth,
    degree: u32,
    calls: Calls<'a>,
    random: Random,
    has_vanished: bool,
}

impl Measuring<'_> {
    fn run(&mut self, generator: &Generator<'_>) -> Result<(), Stop> {
        let mut climbed = climb(generator, self.degree, &mut self.calls)?;
        self.growth.kind = kind(&climbed);
        self.growth.sizes = climbed.inputs.iter().map(|input| input.n).collect();
        if let Some(step) = &climbed.step {
            return take_step(self, step, &climbed, generator);
        }
        if climbed.inputs.len() < N_SIZES {
            return Ok(());
        }
        for n_looks in 0..=MOST_LOOKS {
            let last = climbed.inputs.last().expect("there are several sizes");
            let doubled = generator.doubled(&climbed.kind, last).filter(|_| n_looks < MOST_LOOKS);
            if self.settle(&climbed, doubled.is_some(), generator)? {
                break;
            }
            let Some(doubled) = doubled.filter(|_| is_between(&self.growth, self.degree)) else { break };
            climbed.inputs.remove(0);
            climbed.inputs.push(doubled);
        }
        self.settle_far(&climbed, generator)
    }

    /// Measures far ahead if the growth is not beyond the order so far and there is a sign of a higher one. The result counts only if it is
    /// conclusive.
    fn settle_far(&mut self, climbed: &Climbed, generator: &Generator<'_>) -> Result<(), Stop> {
        if self.growth.finding == GrowthFinding::Beyond {
            return Ok(());
        }
        let Some(far) = look_far(self.degree, climbed, generator, &mut self.calls)? else { return Ok(()) };
        let before = self.growth.clone();
        self.growth.kind = kind(&far);
        self.settle(&far, false, generator)?;
        if self.growth.finding != GrowthFinding::Beyond {
            self.growth = Growth { finding: GrowthFinding::Inconclusive, ..before };
        }
        Ok(())
    }

    /// Calls the inputs until the finding is settled, and withdraws a rejection that other sets of inputs or larger ones do not confirm. Returns
    /// whether larger inputs were measured.
    fn settle(&mut self, climbed: &Climbed, has_larger: bool, generator: &Generator<'_>) -> Result<bool, Stop> {
        self.call_in_rounds(&climbed.inputs, has_larger)?;
        if self.growth.finding != GrowthFinding::Beyond {
            return Ok(false);
        }
        if !confirms(self.degree, climbed, generator, &mut self.calls)? {
            self.growth.finding = GrowthFinding::Inconclusive;
            return Ok(false);
        }
        if !persists(self.degree, climbed, generator, &mut self.calls)? {
            self.growth.finding = GrowthFinding::Inconclusive;
        }
        Ok(true)
    }

    /// Calls the inputs in turn until the finding is conclusive, the time is spent, or larger inputs, if there are any, would tell more than
    /// another round. If a call takes too long before the first finding, the growth stays as it is.
    fn call_in_rounds(&mut self, inputs: &[Input], has_larger: bool) -> Result<(), Stop> {
        let sizes: Vec<usize> = inputs.iter().map(|input| input.n).collect();
        let mut times: Vec<Vec<f64>> = vec![Vec::new(); inputs.len()];
        let mut spent = Duration::ZERO;
        let mut draw = |n: usize| (self.random.next_u64() % n as u64) as usize;
        for n_rounds in 1..=N_ROUNDS.1 {
            let Some(taken) = self.calls.round(inputs, &mut times)? else { break };
            spent += taken;
            let is_long = spent >= ROUND_TIME * n_rounds as u32;
            let is_early = n_rounds < if is_long { N_LONG_ROUNDS } else { N_ROUNDS.0 };
            if n_rounds < N_ROUNDS_OF_PLAIN {
                continue;
            }
            let mut growth = Growth { sizes: sizes.clone(), n_rounds, ..self.growth.clone() };
            judge(&mut growth, self.degree, &times, &mut draw);
            if is_early && !is_plainly_within(&growth, self.degree) {
                continue;
            }
            self.growth = growth;
            let is_conclusive = self.growth.finding != GrowthFinding::Inconclusive;
            let is_better_looked_at = has_larger && is_between(&self.growth, self.degree);
            if is_conclusive || is_better_looked_at || spent >= ROUND_TIME {
                break;
            }
        }
        Ok(())
    }
}

/// The kind of generated case that was measured; `None` if none could be called.
fn kind(climbed: &Climbed) -> Option<String> {
    Some(climbed.kind.clone()).filter(|kind| !kind.is_empty())
}

/// The slope of a fit, if it is a number.
fn slope_of(fit: &Estimate) -> Option<Slope> {
    let Estimate { value: exponent, interval: Interval { low, high } } = *fit;
    let is_told = exponent.is_finite() && low.is_finite();
    is_told.then(|| Slope { exponent, low, high: Some(high).filter(|high| high.is_finite()) })
}

/// Whether the growth is inconclusive because of its exponent and not because of noise.
fn is_between(growth: &Growth, degree: u32) -> bool {
    let is_steep = growth.slope.is_some_and(|slope| slope.exponent > f64::from(degree) + WITHIN);
    growth.finding == GrowthFinding::Inconclusive && is_steep
}

/// Whether the growth is within the degree with its whole interval.
fn is_plainly_within(growth: &Growth, degree: u32) -> bool {
    let bound = f64::from(degree) + WITHIN;
    let high = growth.slope.and_then(|slope| slope.high);
    growth.finding == GrowthFinding::Within && high.is_some_and(|high| high <= bound)
}

/// The logarithms of sizes and of median times.
fn points(sizes: &[usize], times: &[Vec<f64>]) -> Vec<(f64, f64)> {
    sizes.iter().zip(times).map(|(n, times)| ((*n as f64).ln(), median(times).max(1e-9).ln())).collect()
}

/// Whether the slope does not depend on a single step: all steps but at most one are steep themselves.
fn is_steady(points: &[(f64, f64)], degree: u32) -> bool {
    let is_steep = |step: &&[(f64, f64)]| slope(step) > f64::from(degree) + STEP_MARGIN;
    points.windows(2).filter(is_steep).count() + 1 >= points.len() - 1
}

/// Fits the exponent and compares its interval with the demanded degree.
fn judge(growth: &mut Growth, degree: u32, times: &[Vec<f64>], draw: &mut dyn FnMut(usize) -> usize) {
    let mut fit = exponent(&growth.sizes, times, N_RESAMPLES, draw);
    let bound = f64::from(degree) + MARGIN;
    let is_steep = is_steady(&points(&growth.sizes, times), degree);
    growth.finding = if fit.interval.low > bound && is_steep {
        GrowthFinding::Beyond
    } else if fit.interval.high < bound && fit.value <= f64::from(degree) + WITHIN {
        GrowthFinding::Within
    } else {
        GrowthFinding::Inconclusive
    };
    if growth.finding != GrowthFinding::Beyond
        && let Some(late) = Late::of(&growth.sizes, times, degree, draw)
    {
        if late.estimate.value > f64::from(degree) + WITHIN {
            growth.finding = if late.is_beyond(degree) { GrowthFinding::Beyond } else { GrowthFinding::Inconclusive };
            fit = late.estimate;
        } else if growth.finding == GrowthFinding::Within && late.is_little {
            growth.finding = GrowthFinding::Inconclusive;
        }
    }
    growth.slope = slope_of(&fit);
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
        // Every other round is slow, and more so for larger inputs.
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
            slope: None,
            demanded: "n".to_owned(),
            kind: None,
            sizes: Vec::new(),
            n_rounds: 0,
        }
    }

    #[test]
    fn what_lies_between_two_degrees_is_not_conclusive() {
        assert_eq!(found(1.5, 0.0), GrowthFinding::Inconclusive);
        let is_between_at = |exponent: f64, finding| {
            let slope = Some(Slope { exponent, low: exponent, high: Some(exponent) });
            is_between(&Growth { slope, finding, ..unmeasured() }, 1)
        };
        assert!(is_between_at(1.55, GrowthFinding::Inconclusive));
        assert!(!is_between_at(1.38, GrowthFinding::Inconclusive));
        assert!(!is_between_at(1.9, GrowthFinding::Beyond));
        assert!(!is_between(&unmeasured(), 1));
    }

    #[test]
    fn only_another_degree_is_beyond_doubt() {
        assert_eq!(found(1.0, 0.1), GrowthFinding::Within);
        // n log n over these sizes, plus caches that become too small.
        assert_eq!(found(1.35, 0.05), GrowthFinding::Within);
        assert_eq!(found(1.55, 0.3), GrowthFinding::Inconclusive);
        assert_eq!(found(1.95, 0.1), GrowthFinding::Beyond);
    }
}
