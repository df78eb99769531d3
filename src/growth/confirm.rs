//! What is beyond doubt once is not rejected for that: other sets of inputs must show the same.

use super::calls::{Called, Calls, Stop};
use super::climb::{Climbed, Generator, Input};
use super::constant::Late;
use super::{MARGIN, Measuring, N_SIZES, is_steady, points};
use crate::statistics::slope;
use crate::verdict::GrowthFinding;

/// How many other sets of inputs must show the same before anything is rejected: a generator may draw at random what makes an input costly,
/// and draw it costlier for larger sizes by chance. Each is called the first of these many times, and as many more as the second says where
/// that does not show it: medians of few calls are noisy, and those of more bring out what the inputs are.
const N_CONFIRMATIONS: u64 = 2;
const CONFIRMATION_ROUNDS: [usize; 2] = [3, 6];

/// Whether each of the other sets of inputs shows growth beyond the degree, too.
pub fn confirms(
    degree: u32,
    climbed: &Climbed,
    generator: &Generator<'_>,
    calls: &mut Calls<'_>,
) -> Result<bool, Stop> {
    for set in 1..=N_CONFIRMATIONS {
        let others: Vec<Input> =
            climbed.inputs.iter().filter_map(|like| generator.other(&climbed.kind, like, set)).collect();
        if !set_is_beyond(degree, &others, calls)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn set_is_beyond(degree: u32, inputs: &[Input], calls: &mut Calls<'_>) -> Result<bool, Stop> {
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); inputs.len()];
    let sizes: Vec<usize> = inputs.iter().map(|input| input.n).collect();
    for n_rounds in CONFIRMATION_ROUNDS {
        for _ in 0..n_rounds {
            if calls.round(inputs, &mut times)?.is_none() {
                return Ok(false);
            }
        }
        let points = points(&sizes, &times);
        let is_steep = slope(&points) > f64::from(degree) + MARGIN;
        if points.len() >= N_SIZES && is_steep && is_steady(&points, degree) {
            return Ok(true);
        }
        // All rounds of a resample alike: the other sets are there to say that the medians are no chance.
        if Late::of(&sizes, &times, degree, &mut |_| 0).is_some_and(|late| late.has_steep_steps(degree)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A call at the next size took longer than calls are waited for: the exponent is at least what leads from the last size there. Both are
/// called once more, each in a fresh process, and another input of that size, should it have been a moment's doing or that input's.
pub fn take_step(
    measuring: &mut Measuring<'_>,
    step: &Input,
    climbed: &Climbed,
    generator: &Generator<'_>,
) -> Result<(), Stop> {
    let Measuring { growth, degree, calls, has_vanished, .. } = measuring;
    calls.begin_afresh();
    if !matches!(calls.one(step)?, Called::TimedOut) {
        *has_vanished = true;
        return Ok(());
    }
    let Some(last) = climbed.inputs.last() else { return Ok(()) };
    let Called::Took(before) = calls.one(last)? else { return Ok(()) };
    let Some(other) = generator.other(&climbed.kind, step, 1) else { return Ok(()) };
    if !matches!(calls.one(&other)?, Called::TimedOut) {
        return Ok(());
    }
    let times = calls.longest().as_secs_f64() / before.as_secs_f64().max(1e-9);
    let exponent = times.ln() / (step.n as f64 / last.n as f64).ln();
    (growth.exponent, growth.low, growth.high, growth.n_rounds) = (exponent, exponent, f64::INFINITY, 1);
    growth.sizes.push(step.n);
    // Twice the margin, since it is one step.
    if exponent > f64::from(*degree) + 2.0 * MARGIN {
        growth.finding = GrowthFinding::Beyond;
    }
    Ok(())
}
