//! Finds growth that a constant cost hides: the time that each doubling adds grows with the same power and contains no constant.
//!
//! t = a + b·n^p, measured at sizes that double: t(2n) - t(n) = b·(2^p - 1)·n^p. So p is the slope of the logarithms of the differences, and the
//! constant itself is not needed. The last two differences are used, since a cost may be constant only up to some size. Differences are noisier
//! than times, so they are used only where a constant shows.

use super::climb::LONG_CALL;
use crate::statistics::{Estimate, bootstrap, median, picked};

/// If the first doubling grows with less than this part of the demanded power, there is probably a constant.
const FLAT: f64 = 0.8;
/// The part of the total time that the last doubling must add to be conclusive.
const LITTLE: f64 = 0.25;
/// How far above the demanded degree the power of every difference, and the final slope of the times themselves, must lie to be beyond doubt. A
/// constant never makes times steeper than their differences, so the final slope cannot deceive.
const STEP_MARGIN: f64 = 0.5;
const LAST_MARGIN: f64 = 0.4;
const N_RESAMPLES: usize = 400;

/// The growth of the time on top of a constant.
#[derive(Debug)]
pub struct Late {
    /// The estimated power.
    pub estimate: Estimate,
    /// Whether the growing part is too small to be conclusive.
    pub is_little: bool,
    /// The powers from each difference to the next.
    steps: Vec<f64>,
    /// The slope of the times over the last step.
    last: f64,
}

impl Late {
    /// `None` if no constant shows, or if all times are very short.
    pub fn of(sizes: &[usize], times: &[Vec<f64>], degree: u32, draw: &mut dyn FnMut(usize) -> usize) -> Option<Late> {
        let medians: Vec<f64> = times.iter().map(|times| median(times)).collect();
        let longest = *medians.last()?;
        let steps_of_times = steps(sizes, &medians);
        if longest < LONG_CALL.as_secs_f64() || *steps_of_times.first()? > FLAT * f64::from(degree) {
            return None;
        }
        let added = differences(&medians);
        let n_rounds = times.first().map_or(0, Vec::len);
        let of_rounds = &mut |rounds: &[usize]| {
            let medians: Vec<f64> = times.iter().map(|times| median(&picked(times, rounds))).collect();
            power(sizes, &differences(&medians))
        };
        let interval = bootstrap(n_rounds, N_RESAMPLES, draw, of_rounds);
        Some(Late {
            estimate: Estimate { value: power(sizes, &added), interval },
            is_little: *added.last()? < LITTLE * longest,
            steps: steps(&sizes[1..], &added),
            last: *steps_of_times.last()?,
        })
    }

    /// Whether the power exceeds the degree beyond doubt.
    pub fn is_beyond(&self, degree: u32) -> bool {
        self.has_steep_steps(degree) && self.estimate.interval.low > f64::from(degree) + STEP_MARGIN
    }

    /// Whether the medians exceed it at every step.
    pub fn has_steep_steps(&self, degree: u32) -> bool {
        let degree = f64::from(degree);
        let are_steep = self.steps.iter().all(|step| *step > degree + STEP_MARGIN);
        !self.is_little && are_steep && self.last > degree + LAST_MARGIN
    }
}

/// The time that each size adds to the one before; a tiny positive time where noise makes the difference negative.
fn differences(medians: &[f64]) -> Vec<f64> {
    let least = medians.last().copied().unwrap_or_default().max(1e-9) * 1e-3;
    medians.windows(2).map(|pair| (pair[1] - pair[0]).max(least)).collect()
}

/// The slope of the logarithms of the last two differences against those of the larger sizes.
fn power(sizes: &[usize], added: &[f64]) -> f64 {
    steps(&sizes[1..], added).last().copied().unwrap_or(f64::NAN)
}

/// The slopes from each point to the next.
fn steps(sizes: &[usize], values: &[f64]) -> Vec<f64> {
    let step =
        |at: usize| (values[at + 1] / values[at].max(1e-9)).ln() / (sizes[at + 1] as f64 / sizes[at] as f64).ln();
    (0..values.len().saturating_sub(1)).map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::random;
    use proptest::prelude::Rng;

    const SIZES: [usize; 4] = [1000, 2000, 4000, 8000];

    /// A constant of 20 ms plus `largest` seconds at the largest size, which grow with `power`. Every other round is slower by `noise`.
    fn late(power: f64, largest: f64, noise: f64) -> Option<Late> {
        let mut source = random(0, "test", 0);
        let mut draw = |n: usize| (source.next_u64() % n as u64) as usize;
        let at = |n: &usize| {
            let time = 0.02 + largest * (*n as f64 / 8000.0).powf(power);
            (0..9).map(|round| time * (1.0 + noise * f64::from(round % 2))).collect()
        };
        let times: Vec<Vec<f64>> = SIZES.iter().map(at).collect();
        Late::of(&SIZES, &times, 1, &mut draw)
    }

    #[test]
    fn the_power_is_told_in_spite_of_the_constant() {
        for power in [1.0, 2.0, 3.0] {
            let late = late(power, 0.2, 0.0).expect("a constant shows");
            assert!((late.estimate.value - power).abs() < 1e-9, "{late:?}");
            assert_eq!(late.is_beyond(1), power > 1.5, "{late:?}");
        }
    }

    #[test]
    fn what_is_too_little_says_nothing() {
        assert!(late(2.0, 0.002, 0.0).is_some_and(|late| late.is_little && !late.is_beyond(1)));
        // The differences are steep, but the times are not steep yet at the largest size.
        assert!(late(2.0, 0.03, 0.0).is_some_and(|late| late.estimate.value > 1.9 && !late.is_beyond(1)));
    }

    #[test]
    fn no_noise_makes_a_line_steep() {
        for largest in [0.01, 0.05, 0.2] {
            for noise in [0.02, 0.1, 0.5] {
                assert!(late(1.0, largest, noise).is_none_or(|late| !late.is_beyond(1)), "{largest} {noise}");
            }
        }
    }

    #[test]
    fn without_a_constant_there_is_nothing_to_take_off() {
        let times: Vec<Vec<f64>> = SIZES.iter().map(|n| vec![*n as f64 / 1e5; 5]).collect();
        assert!(Late::of(&SIZES, &times, 1, &mut |_| 0).is_none());
    }
}
