//! Inputs of the property checks, and generated cases.

use proptest::prelude::*;

use super::near::{self, Near, shuffle};
use super::{Arguments, decided, valid};
use kata_problem::{Axis, Generated, Random};

pub fn strategy() -> BoxedStrategy<Arguments> {
    let threshold = prop_oneof![
        4 => prop::sample::select(vec![0.0, 0.5, 0.25, 0.75, 1.0]),
        2 => (0..=64_i32).prop_map(|k| f64::from(k) / 64.0),
        1 => prop::sample::select(vec![0.3, 0.45, 0.7]),
    ];
    // A small field and small sides make exact ties, duplicates and boxes without area common.
    let side = || prop_oneof![5 => 1..=4_i32, 1 => Just(0)];
    let detection = (0..=3_i32, 0..=3_i32, side(), side(), -1..=3_i32);
    let unit = prop::sample::select(vec![1.0, 1.0, 1.0, 1.0, 0.125, 0.1, 7643.21]);
    let corner = prop::sample::select(vec![0, 0, -2]);
    (prop::collection::vec(detection, 0..=8), threshold, unit, corner)
        .prop_map(|(detections, threshold, unit, corner)| {
            let place = |x: i32| f64::from(corner + x) * unit;
            let boxes = detections
                .iter()
                .map(|&(x, y, w, h, _)| vec![place(x), place(y), place(x + w), place(y + h)])
                .collect();
            let scores = detections.iter().map(|&(.., score)| f64::from(score) / 4.0).collect();
            (boxes, scores, threshold)
        })
        .prop_filter("no overlap may come close to the threshold", |arguments| valid(arguments).is_ok())
        .boxed()
}

/// Up to `largest` boxes, and about 30 medium sizes.
pub fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let grid = Scatter { field: 8, side: 5, unit: 1.0 };
    let mut cases = Vec::new();
    for round in 0..10 {
        let n = (10 + 6 * round * round).min(largest);
        let threshold = [0.5, 0.25, 0.75, 0.0, 1.0][round % 5];
        cases.push(Generated::new(format!("grid_{round}"), move |random| {
            (scattered(random, n, grid, threshold), tied_scores(random, n), threshold)
        }));
        let threshold = [0.3, 0.45, 0.7, 0.55, 0.1][round % 5];
        let scatter = Scatter { field: 40 + 10 * round as i32, side: 60, unit: 0.125 };
        cases.push(Generated::new(format!("eighths_{round}"), move |random| {
            (scattered(random, n, scatter, threshold), distinct_scores(random, n), threshold)
        }));
        let threshold = [0.5, 0.3, 0.625, 0.2, 0.875][round % 5];
        cases.push(Generated::new(format!("clusters_{round}"), move |random| {
            (clustered(random, n, 1 + n / 12, threshold), distinct_scores(random, n), threshold)
        }));
    }
    cases.extend(large(largest));
    cases.extend(full_precision(largest));
    // Areas grow from at most 20 bits in the first round to at most 38 in the last, where coordinates reach their limit of 2^20.
    for round in 0..10 {
        let n = (20 + 10 * round).min(largest);
        let threshold = [0.25, 0.5, 0.1, 0.4, 0.0][round % 5];
        let scatter = Scatter { field: 512, side: 512, unit: f64::from(2 << round) };
        cases.push(Generated::new(format!("magnified_{round}"), move |random| {
            (scattered(random, n, scatter, threshold), close_scores(random, n), threshold)
        }));
    }
    cases
}

/// Up to `n` boxes; fewer if all of them are kept.
fn large(n: usize) -> [Generated<Arguments>; 6] {
    let of = |name: &str, n: usize, make: fn(&mut Random, usize) -> Arguments| {
        Generated::new(name, move |random| make(random, n))
    };
    [
        of("large_clusters", n, |random, n| (clustered(random, n, 1 + n / 20, 0.5), distinct_scores(random, n), 0.5)),
        of("many_ties", n.div_ceil(2), |random, n| {
            let grid = Scatter { field: 8, side: 5, unit: 1.0 };
            (scattered(random, n, grid, 0.5), tied_scores(random, n), 0.5)
        }),
        of("large_none_dropped", n, |random, n| (side_by_side(n), distinct_scores(random, n), 0.0)),
        of("large_all_equal", n, |_, n| (vec![place_at(-3, 2, 7, 4, 1.0); n], vec![0.5; n], 0.75)),
        // Each box overlaps the three before it by more than the threshold: 3/5, 2/6 and 1/7 are all more than 1/8.
        of("large_staircase", n, |_, n| {
            let boxes = (0..n).map(|i| place_at(i as i32, 0, 4, 1, 1.0)).collect();
            (boxes, (0..n).map(|i| (n - i) as f64 / 4096.0).collect(), 0.125)
        }),
        of("without_area", n.div_ceil(4), |random, n| {
            let boxes = (0..n).map(|i| place_at(i as i32 % 7, i as i32 % 5, 0, i as i32 % 3, 1.0)).collect();
            (boxes, tied_scores(random, n), 0.0)
        }),
    ]
}

/// Coordinates, scores and thresholds that every rounding changes, with overlaps that it moves across the threshold.
fn full_precision(largest: usize) -> Vec<Generated<Arguments>> {
    let mut cases = Vec::new();
    let n_pairs = near::MAX_PAIRS.min(largest / 2);
    let n_of_a_crowd = 60.min(largest);
    for (round, (reach, sides)) in [
        (1_048_576.0, (0.5, 60.0)),
        (1_048_576.0, (50.0, 120_000.0)),
        (1000.0, (0.001, 100.0)),
        (1000.0, (5.0, 100.0)),
        (50.0, (0.3, 3.0)),
        (10.0, (0.05, 1.0)),
        (0.5, (0.001, 0.05)),
    ]
    .into_iter()
    .enumerate()
    {
        let near = Near { reach, sides };
        for threshold in [None, Some([0.5, 0.0, 1.0 / 3.0, 0.999][round % 4])] {
            cases.push(Generated::new(format!("close_calls_{}", cases.len()), move |random| {
                let threshold = threshold.unwrap_or_else(|| random.random_range(0.05..0.95));
                let (boxes, scores) = near::pairs(random, n_pairs, &near, threshold);
                (boxes, far_enough_apart(scores), threshold)
            }));
        }
        cases.push(Generated::new(format!("crowd_{round}"), move |random| {
            let threshold = random.random_range(0.1..0.7);
            let boxes = near::crowd(random, n_of_a_crowd, &near, threshold);
            (boxes, close_scores(random, n_of_a_crowd), threshold)
        }));
    }
    for (round, (parts, share)) in [(1024, 724), (1024, 341), (8, 3), (2, 1), (4096, 3001)].into_iter().enumerate() {
        cases.push(Generated::new(format!("large_areas_{round}"), move |random| {
            let (boxes, scores) = near::exact_pairs(random, n_pairs, parts, share);
            (boxes, far_enough_apart(scores), f64::from(share) / f64::from(parts))
        }));
    }
    cases
}

/// The same scores, except those that `valid` would find too close to another: they become 0, which is a tie.
fn far_enough_apart(mut scores: Vec<f64>) -> Vec<f64> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|&i, &j| scores[i].total_cmp(&scores[j]));
    for pair in order.windows(2) {
        if !super::far_apart(scores[pair[0]], scores[pair[1]]) {
            scores[pair[0]] = 0.0;
        }
    }
    scores
}

/// The number of boxes, each of which must be compared with all better ones.
pub fn boxes() -> Axis<Arguments> {
    Axis {
        name: "n",
        meaning: "|boxes|, none of which is dropped",
        demanded: "n^2",
        sizes: &[62, 125, 250, 500, 1000],
        make: |random, n| (side_by_side(n), distinct_scores(random, n), 0.0),
    }
}

/// Boxes that touch but do not overlap.
fn side_by_side(n: usize) -> Vec<Vec<f64>> {
    (0..n).map(|i| place_at((i % 50 * 3) as i32, (i / 50 * 3) as i32, 3, 3, 1.0)).collect()
}

/// Boxes with a corner in a square of `field` and sides up to `side`, all multiples of `unit`.
#[derive(Clone, Copy)]
struct Scatter {
    field: i32,
    side: i32,
    unit: f64,
}

fn scattered(random: &mut Random, n: usize, scatter: Scatter, threshold: f64) -> Vec<Vec<f64>> {
    decided_boxes(n, threshold, || {
        let [x, y] = [(); 2].map(|()| random.random_range(-scatter.field..=scatter.field));
        let [w, h] = [(); 2].map(|()| random.random_range(0..=scatter.side));
        place_at(x, y, w, h, scatter.unit)
    })
}

/// Boxes as a detector finds them: several around each of a few objects.
fn clustered(random: &mut Random, n: usize, n_clusters: usize, threshold: f64) -> Vec<Vec<f64>> {
    let objects: Vec<[i32; 4]> = (0..n_clusters)
        .map(|_| [(-600, 600), (-600, 600), (20, 200), (20, 200)].map(|(low, high)| random.random_range(low..=high)))
        .collect();
    decided_boxes(n, threshold, || {
        let [x, y, w, h] = objects[random.random_range(0..n_clusters)];
        let [dx, dy, dw, dh] = [(); 4].map(|()| random.random_range(-10..=10));
        place_at(x + dx, y + dy, w + dw, h + dh, 1.0)
    })
}

/// Draws `n` boxes. A box whose overlap with an earlier one is too close to the threshold is drawn again.
pub fn decided_boxes(n: usize, threshold: f64, mut draw: impl FnMut() -> Vec<f64>) -> Vec<Vec<f64>> {
    let mut boxes: Vec<Vec<f64>> = Vec::with_capacity(n);
    while boxes.len() < n {
        let drawn = draw();
        if boxes.iter().all(|other| decided(other, &drawn, threshold)) {
            boxes.push(drawn);
        }
    }
    boxes
}

fn place_at(x: i32, y: i32, w: i32, h: i32, unit: f64) -> Vec<f64> {
    [x, y, x + w, y + h].map(|steps| f64::from(steps) * unit).to_vec()
}

/// `n` different scores below 1 in random order.
fn distinct_scores(random: &mut Random, n: usize) -> Vec<f64> {
    let mut scores: Vec<f64> = (1..=n).map(|rank| rank as f64 / 4096.0).collect();
    shuffle(random, &mut scores);
    scores
}

/// `n` different scores around one half in random order, with neighbours at most 2^-38 apart: too close for single precision and for eleven decimal
/// places.
fn close_scores(random: &mut Random, n: usize) -> Vec<f64> {
    distinct_scores(random, n).into_iter().map(|score| 0.5 + score / f64::from(1 << 26)).collect()
}

/// Scores of five levels, so that most are shared by many boxes.
fn tied_scores(random: &mut Random, n: usize) -> Vec<f64> {
    (0..n).map(|_| f64::from(random.random_range(0..=4_i32)) / 4.0).collect()
}
