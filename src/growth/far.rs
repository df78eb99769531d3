//! Looks far ahead. Copying a prefix or moving a whole array at each step is quadratic, but runs at gigabytes a second, so at the sizes where a
//! call first takes long enough to be measured that part hardly shows. A submission that is within the order there is therefore called once at a
//! much larger size; if that call takes too long for the order, sizes keep doubling until the order shows.

use super::calls::{Called, Calls, Stop};
use super::climb::Climbed;
use super::confirm::LASTING_CALL;
use super::inputs::{Generator, Input};
use super::{MARGIN, N_SIZES};
use crate::statistics::slope;

/// The far input is this many times as large.
const TIMES: usize = 8;
/// How far above the demanded degree the power up to that call must lie for the sizes in between and beyond to be measured.
const HINT: f64 = 0.3;
/// How far above it each further step must lie for sizes to keep doubling.
const STEP: f64 = 0.2;
/// How far above it the last step and the slope of the last sizes must lie for these to be measured. Caches that become too small make some steps
/// steep, but not all of them, and not the last ones.
const END: f64 = MARGIN + 0.05;

/// Larger inputs that show a higher order, which those of `climbed` hide; `None` if there is no sign of one.
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

/// Whether the call with the far input takes longer than the order allows.
fn takes_too_long(degree: u32, near: &Input, far: &Input, calls: &mut Calls<'_>) -> Result<bool, Stop> {
    // A kind that does not depend on the set has been called with this input before.
    calls.begin_afresh();
    let Some(first) = point(near, calls)? else { return Ok(false) };
    let Some(second) = point_of(far, calls.once(far)?) else { return Ok(true) };
    Ok(slope(&[first, second]) > f64::from(degree) + HINT)
}

/// The logarithms of the size and of a call's seconds. `None` if the call takes too long.
fn point(input: &Input, calls: &mut Calls<'_>) -> Result<Option<(f64, f64)>, Stop> {
    Ok(point_of(input, calls.one(input)?))
}

fn point_of(input: &Input, called: Called) -> Option<(f64, f64)> {
    let Called::Took(took) = called else { return None };
    Some(((input.n as f64).ln(), took.as_secs_f64().max(1e-9).ln()))
}
