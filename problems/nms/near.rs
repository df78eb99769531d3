//! Boxes in full precision and of every magnitude, with overlaps as close to the threshold as `decided` allows.

use proptest::prelude::*;

use super::decided;
use kata_problem::Random;

/// The positions of pairs of boxes, and the lengths of their sides.
#[derive(Clone, Copy)]
pub struct Near {
    /// The largest absolute value of a coordinate.
    pub reach: f64,
    /// The shortest and the longest side; the longest is at most an eighth of the reach.
    pub sides: (f64, f64),
}

/// The most pairs: each has a cell of its own in a square of 6 by 6.
pub const MAX_PAIRS: usize = CELLS * CELLS;
const CELLS: usize = 6;

/// Pairs of boxes just on one side of the threshold, with scores that are close together too, in random order.
pub fn pairs(random: &mut Random, n_pairs: usize, near: &Near, threshold: f64) -> (Vec<Vec<f64>>, Vec<f64>) {
    let mut cells: Vec<usize> = (0..MAX_PAIRS).collect();
    shuffle(random, &mut cells);
    let pitch = 2.0 * near.reach / CELLS as f64;
    let mut detections = Vec::new();
    for cell in cells.into_iter().take(n_pairs) {
        let corner = [cell % CELLS, cell / CELLS].map(|at| {
            let free = pitch - 2.0 * near.sides.1;
            -near.reach + at as f64 * pitch + random.random_range(0.0..free)
        });
        let pair = pair(random, corner, near.sides, threshold);
        detections.extend(pair.into_iter().zip(close_pair_of_scores(random)));
    }
    shuffle(random, &mut detections);
    detections.into_iter().unzip()
}

/// Two overlapping boxes within a square of twice the longest side, from `corner` on.
fn pair(random: &mut Random, corner: [f64; 2], sides: (f64, f64), threshold: f64) -> [Vec<f64>; 2] {
    loop {
        let [w, h] = [(); 2].map(|()| magnitude(random, sides.0, sides.1));
        // The closer the threshold is to 1, the more alike the two boxes must be.
        let mut alike = |spread: f64| 1.0 - (1.0 - threshold) * spread * random.random_range(0.0..1.0);
        let (w2, h2, shared_height) = (w * alike(0.4), h * alike(0.4), h * alike(0.6));
        let (areas, shared_height) = (w * h + w2 * h2, shared_height.min(h2));
        let sign = if threshold == 0.0 || random.random_bool(0.5) { 1.0 } else { -1.0 };
        let beyond = sign * magnitude(random, 2.5e-9, 1e-3) * areas.max(1.0);
        // Solves `shared - threshold * (areas - shared) = beyond`.
        let shared_width = (beyond + threshold * areas) / (1.0 + threshold) / shared_height;
        let [x, y] = corner;
        let first = [x, y, x + w, y + h];
        let (x, y) = (x + w - shared_width, y + h - shared_height);
        let second = [x, y, x + w2, y + h2];
        let fits = 0.0 < shared_width && shared_width <= w2 && [w2, h2].iter().all(|side| *side >= sides.0);
        let turned = random.random_bool(0.5);
        let boxes = [first, second].map(|[x1, y1, x2, y2]| if turned { [y1, x1, y2, x2] } else { [x1, y1, x2, y2] });
        // Turned, the two would be in another cell.
        let [a, b] = if turned { boxes.map(|row| moved_from(row, [corner[1], corner[0]], corner)) } else { boxes };
        let is_valid = [a, b].iter().all(|row| super::valid_box(row).is_ok());
        if fits && is_valid && decided(&a, &b, threshold) {
            return if random.random_bool(0.5) { [a.to_vec(), b.to_vec()] } else { [b.to_vec(), a.to_vec()] };
        }
    }
}

fn moved_from([x1, y1, x2, y2]: [f64; 4], from: [f64; 2], to: [f64; 2]) -> [f64; 4] {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    [x1 + dx, y1 + dy, x2 + dx, y2 + dy]
}

/// Boxes with sides of any magnitude around a few points, in full precision.
pub fn crowd(random: &mut Random, n: usize, near: &Near, threshold: f64) -> Vec<Vec<f64>> {
    let centres: Vec<[f64; 2]> = (0..1 + n / 8)
        .map(|_| [(); 2].map(|()| random.random_range(-1.0..1.0) * (near.reach - 3.0 * near.sides.1)))
        .collect();
    super::inputs::decided_boxes(n, threshold, || {
        let [x, y] = centres[random.random_range(0..centres.len())];
        let [w, h] = [(); 2].map(|()| magnitude(random, near.sides.0, near.sides.1));
        let [x, y] = [(x, w), (y, h)].map(|(at, side)| at + random.random_range(-1.0..1.0) * side);
        vec![x, y, x + w, y + h]
    })
}

/// Pairs of large integer boxes, one inside the other, whose IoU is exactly the threshold or misses it by the smallest step. The threshold is a
/// multiple of `1 / parts`.
pub fn exact_pairs(random: &mut Random, n_pairs: usize, parts: i32, share: i32) -> (Vec<Vec<f64>>, Vec<f64>) {
    let threshold = f64::from(share) / f64::from(parts);
    let mut detections = Vec::new();
    for place in 0..n_pairs as i32 {
        let pair = loop {
            let (unit, height) = (random.random_range(1..=(1 << 14) / parts), random.random_range(1..=8000_i32));
            let step = random.random_range(-1..=1_i32);
            let [x, y] = [place % CELLS as i32, place / CELLS as i32].map(|at| (at - 3) * 40_000);
            let row = |w: i32, h: i32| [x, y, x + w, y + h].map(f64::from).to_vec();
            let (outer, inner) = (row(parts * unit, height), row((share * unit + step).max(0), height));
            if decided(&outer, &inner, threshold) {
                break [outer, inner];
            }
        };
        detections.extend(pair.into_iter().zip(close_pair_of_scores(random)));
    }
    shuffle(random, &mut detections);
    detections.into_iter().unzip()
}

/// Two scores, the higher one first, that differ in a digit from the first to the eleventh.
fn close_pair_of_scores(random: &mut Random) -> [f64; 2] {
    let score = magnitude(random, 1e-15, 1e3);
    let gap = magnitude(random, 1e-11, 0.5);
    let pair = [score, score * (1.0 - gap)];
    if random.random_bool(0.25) { [-pair[1], -pair[0]] } else { pair }
}

/// A number between the two, equally likely of every order of magnitude.
fn magnitude(random: &mut Random, low: f64, high: f64) -> f64 {
    random.random_range(low.ln()..high.ln()).exp().clamp(low, high)
}

pub fn shuffle<T>(random: &mut Random, items: &mut [T]) {
    for i in (1..items.len()).rev() {
        items.swap(i, random.random_range(0..=i));
    }
}
