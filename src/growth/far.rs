//! The look far ahead. Copying a prefix or moving a whole array at each step is quadratic, and runs at gigabytes a second: where a call is
//! first long enough to be measured, that part of it is next to nothing. So what is within the order there is called once at a much larger
//! size, and where that call takes too long for the order, the sizes go on doubling until the order shows.

use super::calls::{Called, Calls, Stop};
use super::climb::Climbed;
use super::confirm::LASTING_CALL;
use super::inputs::{Generator, Input};
use super::{MARGIN, N_SIZES};
use crate::statistics::slope;

/// How many times as large the one call is.
const TIMES: usize = 8;
/// How far above the demanded degree the power must lie, up to that call, to look at what lies between and beyond.
const HINT: f64 = 0.3;
/// How far above it each further step must lie for the sizes to go on doubling.
const STEP: f64 = 0.2;
/// How far above it the last step must lie, and the slope of the last sizes, for these to be measured. Caches that get too small on the way
/// make some steps steep, but not all, and the last ones no longer.
const END: f64 = MARGIN + 0.05;

/// The sizes at which a higher order shows that those of `climbed` hide; `None` where there is no sign of one.
pub fn look_far(
    degree: u32,
    climbed: &Climbed,
    generator: &Generator<'_>,
    calls: &mut Calls<'_>,
) -> Result<Option<Climbed>, Stop> {
    let Some(last) = climbed.inputs.last() else { return Ok(None) };
    let Some(far) = generator.larger(&climbed.kind, last, TIMES) else { return Ok(None) };
    let kind = far.kind.clone();
    let Some(near) = generator.other(&kind, last, far.set) else { return Ok(None) };
    calls.give_up_after(calls.longest().max(4 * LASTING_CALL));
    if far.n <= near.n || !takes_too_long(degree, &near, &far, calls)? {
        return Ok(None);
    }
    let mut inputs: Vec<Input> =
        climbed.inputs.iter().filter_map(|like| generator.input(&kind, like.size, 0)).collect();
    let mut points = Vec::new();
    calls.begin_afresh();
    for input in &inputs {
        let Some(point) = point(input, calls)? else { return Ok(None) };
        points.push(point);
    }
    let degree = f64::from(degree);
    while let Some(input) = inputs.last().and_then(|last| generator.doubled(&kind, last)) {
        let Some(point) = point(&input, calls)? else { break };
        inputs.push(input);
        points.push(point);
        let step = slope(&points[points.len() - 2..]);
        if step <= degree + STEP {
            return Ok(None);
        }
        let window = slope(&points[points.len().saturating_sub(N_SIZES)..]);
        if points.len() >= N_SIZES && window > degree + END && step > degree + END {
            inputs.drain(..inputs.len() - N_SIZES);
            return Ok(Some(Climbed { kind, inputs, step: None }));
        }
        if point.1 >= LASTING_CALL.as_secs_f64().ln() {
            break;
        }
    }
    Ok(None)
}

/// Whether the call with the much larger input takes longer than the order lets it.
fn takes_too_long(degree: u32, near: &Input, far: &Input, calls: &mut Calls<'_>) -> Result<bool, Stop> {
    // What does not depend on the set has been called before.
    calls.begin_afresh();
    let Some(first) = point(near, calls)? else { return Ok(false) };
    let Some(second) = point_of(far, calls.once(far)?) else { return Ok(true) };
    Ok(slope(&[first, second]) > f64::from(degree) + HINT)
}

/// The logarithms of the size and of the seconds that a call takes. `None` where it takes too long.
fn point(input: &Input, calls: &mut Calls<'_>) -> Result<Option<(f64, f64)>, Stop> {
    Ok(point_of(input, calls.one(input)?))
}

fn point_of(input: &Input, called: Called) -> Option<(f64, f64)> {
    let Called::Took(took) = called else { return None };
    Some(((input.n as f64).ln(), took.as_secs_f64().max(1e-9).ln()))
}
