//! Models in which the best path is far behind others until the last observation excludes those.

use proptest::prelude::*;

use super::Arguments;
use super::inputs::Model;
use kata_problem::{Generated, Random};

const LEAST: f64 = super::MIN_PROBABILITY;
/// As in the manifest.
const MAX_STATES: usize = 32;

pub fn cases(largest: usize) -> [Generated<Arguments>; 4] {
    [
        Generated::new("large_late_exclusion", move |_| late_exclusion(largest)),
        Generated::new("large_least_likely", move |_| least_likely(largest)),
        Generated::new("large_far_behind", move |_| far_behind(largest)),
        Generated::new("worst_of_all_states", move |random| worst_of_all_states(random, largest.min(300))),
    ]
}

/// `length` times the symbol 0, except the last, which is `end`.
fn until_the_end(length: usize, end: usize) -> Vec<usize> {
    let mut observations = vec![0; length];
    if let Some(last) = observations.last_mut() {
        *last = end;
    }
    observations
}

/// State 1 falls behind state 0 by a factor of 16 at each step, and the last observation excludes state 0.
fn late_exclusion(length: usize) -> Arguments {
    let model = Model {
        initial: vec![0.5, 0.5],
        transition: vec![vec![1.0, 0.0], vec![0.0, 0.5]],
        emission: vec![vec![1.0, 0.0], vec![0.125, 0.875]],
    };
    model.arguments(&until_the_end(length, 1))
}

/// The only possible path stays in state 1 and is as unlikely as a path of its length can be; only the last observation makes the two states beside
/// it impossible. A number that stands for minus infinity must therefore be lower than that path.
fn least_likely(length: usize) -> Arguments {
    let model = Model {
        initial: vec![1.0, LEAST, 1.0],
        transition: vec![vec![1.0, 0.0, 0.0], vec![0.0, LEAST, 0.0], vec![0.0, 0.0, 1.0]],
        emission: vec![vec![1.0, 0.0], vec![LEAST, LEAST], vec![1.0, 0.0]],
    };
    model.arguments(&until_the_end(length, 1))
}

/// States 1 and 2 both fall behind state 0, as fast as possible, until the last observation excludes it. State 1 wins because of its lead over
/// state 2 in the first part; state 2 is better from then on, and would win if all scores that far behind were equal.
fn far_behind(length: usize) -> Arguments {
    let model = Model {
        initial: vec![1.0, 1.0, 1.0],
        transition: vec![vec![1.0, 0.0, 0.0], vec![0.0, LEAST, 0.0], vec![0.0, 0.0, LEAST]],
        emission: vec![vec![1.0, 1.0, 0.0], vec![2.0 * LEAST, LEAST, LEAST], vec![LEAST, 1.5 * LEAST, 1.5 * LEAST]],
    };
    let mut observations = until_the_end(length, 2);
    observations[length * 3 / 5..length.saturating_sub(1)].fill(1);
    model.arguments(&observations)
}

/// One of 32 states is the worst at every time, and the only one that can emit the last symbol. No other state leads to it.
fn worst_of_all_states(random: &mut Random, length: usize) -> Arguments {
    let n_states = MAX_STATES;
    let worst = random.random_range(0..n_states);
    let mut probability = |low: f64, high: f64| random.random_range(low..high);
    let mut model = Model {
        initial: (0..n_states).map(|_| probability(0.5, 1.0)).collect(),
        transition: (0..n_states).map(|_| (0..n_states).map(|_| probability(0.01, 0.05)).collect()).collect(),
        emission: (0..n_states).map(|_| vec![probability(0.5, 1.0), 0.0]).collect(),
    };
    for row in &mut model.transition {
        row[worst] = 0.0;
    }
    model.initial[worst] = 0.1;
    model.transition[worst] = vec![0.0; n_states];
    model.transition[worst][worst] = 0.01;
    model.emission[worst] = vec![0.1, 0.1];
    model.arguments(&until_the_end(length, 1))
}
