//! Confirms growth beyond the demanded degree with other sets of inputs and with larger ones, before a submission is rejected for it.

use std::time::Duration;

use super::calls::{Called, Calls, Stop};
use super::climb::Climbed;
use super::constant::Late;
use super::inputs::{Generator, Input};
use super::{MARGIN, Measuring, N_SIZES, is_steady, points};
use crate::statistics::{median, slope};
use crate::verdict::{GrowthFinding, Slope};

/// How many other sets of inputs must show the same before a submission is rejected: a generator may draw at random what makes an input costly, and
/// by chance draw costlier inputs at larger sizes. Each set is called in as many rounds as the first number says, and in as many more as the second
/// says if those do not show it: medians of few calls are noisy.
const N_CONFIRMATIONS: u64 = 2;
const CONFIRMATION_ROUNDS: [usize; 2] = [3, 6];

/// Whether each of the other sets of inputs also shows growth beyond the degree.
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
        // A resample without variation: the medians stand for themselves, since the other sets rule out chance.
        if Late::of(&sizes, &times, degree, &mut |_| 0).is_some_and(|late| late.has_steep_steps(degree)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Sizes keep doubling until a call takes this long, and at least once.
pub const LASTING_CALL: Duration = Duration::from_millis(500);
/// How far above the demanded degree every further step must lie. Beside a busy core, the steps of a tree that outgrows the caches lay at 1.3 to 1.5,
/// and those of quadratic sorts at 1.84 and above.
const LASTING_MARGIN: f64 = 0.65;
/// How far the last step that was measured must lie above it where the generator makes nothing larger.
const FINAL_MARGIN: f64 = 0.8;
/// How many calls give the time at the end of a step. One is enough if it takes so long that noise hardly matters.
const N_CALLS: usize = 3;
const STEADY_CALL: Duration = Duration::from_millis(200);

/// Whether the growth continues at larger sizes. Data that no longer fits a cache takes up to thirty times as long per element; over a few
/// doublings that looks like a higher degree, and then it ends. A higher degree does not end.
pub fn persists(
    degree: u32,
    climbed: &Climbed,
    generator: &Generator<'_>,
    calls: &mut Calls<'_>,
) -> Result<bool, Stop> {
    calls.give_up_after(calls.longest().max(4 * LASTING_CALL));
    let [.., before, last] = climbed.inputs.as_slice() else { return Ok(false) };
    let Some(mut took) = typical(last, calls)? else { return Ok(true) };
    let mut n = last.n;
    let mut larger = generator.doubled(&climbed.kind, last);
    if larger.is_none() {
        let Some(took_before) = typical(before, calls)? else { return Ok(true) };
        return Ok(is_step((before.n, took_before), (last.n, took), f64::from(degree) + FINAL_MARGIN));
    }
    let mut is_first = true;
    while let Some(input) = larger.filter(|_| is_first || took < LASTING_CALL.as_secs_f64()) {
        is_first = false;
        let longer = typical(&input, calls)?;
        let reached = longer.unwrap_or(calls.longest().as_secs_f64());
        if !is_step((n, took), (input.n, reached), f64::from(degree) + LASTING_MARGIN) {
            return Ok(false);
        }
        let Some(longer) = longer else { break };
        (took, n) = (longer, input.n);
        larger = generator.doubled(&climbed.kind, &input);
    }
    Ok(true)
}

/// Whether the time grows from one size, with its time in seconds, to another with more than this power.
fn is_step(from: (usize, f64), to: (usize, f64), power: f64) -> bool {
    (to.1 / from.1).ln() / (to.0 as f64 / from.0 as f64).ln() > power
}

/// The median time of a few calls in fresh processes, in seconds. `None` if a call takes too long.
fn typical(input: &Input, calls: &mut Calls<'_>) -> Result<Option<f64>, Stop> {
    let mut times = Vec::new();
    while times.len() < N_CALLS && times.last().is_none_or(|time| *time < STEADY_CALL.as_secs_f64()) {
        calls.begin_afresh();
        let Called::Took(took) = calls.one(input)? else { return Ok(None) };
        times.push(took.as_secs_f64());
    }
    Ok(Some(median(&times)))
}

/// Uses the call that was given up at the next size: the exponent is at least the slope from the last size to it. Both are called once more, in
/// fresh processes, and so is another input of that size, in case a busy moment or that one input was the cause.
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
    growth.slope = exponent.is_finite().then_some(Slope { exponent, low: exponent, high: None });
    growth.n_rounds = 1;
    growth.sizes.push(step.n);
    // A single step needs twice the margin.
    if exponent > f64::from(*degree) + 2.0 * MARGIN {
        growth.finding = GrowthFinding::Beyond;
    }
    Ok(())
}
