//! Which inputs have one answer, however carefully a right solution rounds.

use super::super::boxes::{area, intersection};

const MIN_SIDE: f64 = 0.001;
/// The least distance between the shared area of two boxes and the threshold's share of their union, unless the two are equal. It holds in absolute
/// terms and as a share of the union. Rounding errors in double precision are far below it, and so is an added 1e-9; those of single precision are
/// not, and neither are coordinates with nine places.
const MARGIN: f64 = 2e-9;
/// The least distance between two different scores, as a share of the larger.
const SCORE_MARGIN: f64 = 1e-12;
/// Exact ties occur only between integers and a multiple of `1 / THRESHOLD_STEPS`, or of `1 / COARSE_STEPS` if a coordinate exceeds `FINE_REACH`:
/// then both the quotient and the product that solutions compare are exact in 64 bits.
const THRESHOLD_STEPS: f64 = 65_536.0;
const COARSE_STEPS: f64 = 1024.0;
const FINE_REACH: f64 = 131_072.0;
/// Sums and differences of multiples of this are exact in double precision, up to the largest coordinate.
const GRID: f64 = 1.0 / 1_073_741_824.0;

/// Whether two scores are equal or clearly different.
pub fn far_apart(low: f64, high: f64) -> bool {
    low == high || high - low > SCORE_MARGIN * low.abs().max(high.abs())
}

pub fn valid_box(row: &[f64]) -> Result<(), String> {
    if [row[2] - row[0], row[3] - row[1]].into_iter().any(|side| side != 0.0 && side < MIN_SIDE) {
        return Err(format!("has a side that is negative, or neither 0 nor at least {MIN_SIDE}"));
    }
    Ok(())
}

/// Whether all honest computations agree on the side of the threshold that the overlap of two boxes lies on.
pub fn decided(a: &[f64], b: &[f64], iou_threshold: f64) -> bool {
    let blur = blur(a, b);
    let is_apart = |axis: usize| a[axis + 2].min(b[axis + 2]) - a[axis].max(b[axis]) <= -2.0 * blur;
    if is_apart(0) || is_apart(1) {
        return true;
    }
    let (intersection, areas) = (intersection(a, b), area(a) + area(b));
    let union = areas - intersection;
    if exact(a, b, iou_threshold) && intersection * THRESHOLD_STEPS == union * (iou_threshold * THRESHOLD_STEPS) {
        return true;
    }
    let sides: f64 = [a, b].iter().map(|row| row[2] - row[0] + row[3] - row[1]).sum();
    (intersection - iou_threshold * union).abs() > MARGIN * union.max(1.0) + 4.0 * blur * sides
}

/// The possible error of a coordinate after an honest computation, such as by the centre or by the width.
fn blur(a: &[f64], b: &[f64]) -> f64 {
    let mut coordinates = a.iter().chain(b);
    if coordinates.clone().all(|x| (x / GRID).fract() == 0.0) {
        return 0.0;
    }
    let largest = coordinates.by_ref().fold(0.0, |largest: f64, x| largest.max(x.abs()));
    4.0 * f64::EPSILON * largest
}

/// Whether an overlap of exactly the threshold stays exact however it is computed: areas are integers below 2^43, or below 2^38 if the threshold is
/// one of the finer ones.
fn exact(a: &[f64], b: &[f64], iou_threshold: f64) -> bool {
    let reaches = |most: f64| a.iter().chain(b).all(|x| x.abs() <= most);
    let steps = if reaches(FINE_REACH) { THRESHOLD_STEPS } else { COARSE_STEPS };
    (iou_threshold * steps).fract() == 0.0 && a.iter().chain(b).all(|x| x.fract() == 0.0)
}
