//! Inputs of the property checks, and generated cases.

use proptest::prelude::*;

use super::{Arguments, behind};
use kata_problem::{Axis, Generated, Random};

pub fn strategy() -> BoxedStrategy<Arguments> {
    let probability = || {
        prop_oneof![
            4 => (0..=8_i32).prop_map(|eighths| f64::from(eighths) / 8.0),
            1 => prop::sample::select(vec![0.1, 0.3, 0.9, 1.0 / 3.0]),
            // Far enough above the smallest allowed value to stay above it when the row is divided by a sum of up to 4.
            1 => prop::sample::select(vec![1e-3, 1e-8]),
            // Next to one half, but further from it than the tolerance: single precision and seven decimal places do not distinguish them.
            1 => prop::sample::select(vec![0.5 + 2e-8, 0.5 - 1e-8]),
            1 => 1e-8..1.0_f64,
        ]
    };
    // Tables are drawn at the largest size and then cut, so that fewer states or symbols are one step of shrinking.
    let initial = prop::array::uniform4(probability());
    let transition = prop::array::uniform4(prop::array::uniform4(probability()));
    let emission = prop::array::uniform4(prop::array::uniform3(probability()));
    let steps = prop::collection::vec((0..4_usize, 0..3_usize), 0..=6);
    (1..=4_usize, 1..=3_usize, initial, transition, emission, steps, any::<bool>())
        .prop_map(|(n_states, n_symbols, initial, transition, emission, steps, normalised)| {
            let mut model = Model {
                initial: initial[..n_states].to_vec(),
                transition: transition[..n_states].iter().map(|row| row[..n_states].to_vec()).collect(),
                emission: emission[..n_states].iter().map(|row| row[..n_symbols].to_vec()).collect(),
            };
            let path: Vec<usize> = steps.iter().map(|(state, _)| state % n_states).collect();
            let observations: Vec<usize> = steps.iter().map(|(_, symbol)| symbol % n_symbols).collect();
            model.make_possible(&path, &observations);
            if normalised {
                model.normalise();
            }
            model.arguments(&observations)
        })
        .boxed()
}

/// Up to `largest` observations, and about 50 medium sizes.
pub fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let mut cases = Vec::new();
    for round in 0..10 {
        let length = (10 + 12 * round * round).min(largest);
        let (n_states, n_symbols) = (2 + round % 7, 1 + round % 4);
        let mut add = |name: &str, kind| cases.push(case(format!("{name}_{round}"), kind, length));
        add("dense", Kind::Dense { n_states, n_symbols: 1 + round * 5 % 6 });
        add("sparse", Kind::Sparse { n_states, n_symbols: 2 + round * 3 % 5 });
        add("sticky", Kind::Sticky { n_states: 2 + round % 3 });
        add("magnitudes", Kind::OfAllMagnitudes { n_states, n_symbols });
        // From a thousandth to a hundred-millionth apart, each of these twice.
        add("close", Kind::Close { n_states, n_symbols, apart: 0.1_f64.powi(3 + (round % 6) as i32) });
    }

    // Every step examines all pairs of states. So the longest cases have few states, and those with most states a hundredth of the length: an
    // interpreter can handle either.
    let mut add = |name: &str, kind, length| cases.push(case(name.to_owned(), kind, length));
    add("large_sticky", Kind::Sticky { n_states: 3 }, largest);
    add("large_close", Kind::Close { n_states: 3, n_symbols: 2, apart: 1e-7 }, largest);
    add("dense", Kind::Dense { n_states: 8, n_symbols: 12 }, largest.div_ceil(5));
    add("sparse", Kind::Sparse { n_states: 8, n_symbols: 8 }, largest.div_ceil(5));
    for (name, n_states, n_symbols) in [("most_of_both", 32, 32), ("most_states", 32, 1), ("most_symbols", 1, 32)] {
        add(&format!("{name}_dense"), Kind::Dense { n_states, n_symbols }, largest.div_ceil(100));
        add(&format!("{name}_sparse"), Kind::Sparse { n_states, n_symbols }, largest.div_ceil(100));
    }
    cases.extend(behind::cases(largest));
    cases
}

/// The number of states; every step examines all pairs of them.
pub fn states() -> Axis<Arguments> {
    Axis {
        name: "N",
        meaning: "the number of states, with |observations| = 300",
        demanded: "N^2",
        sizes: &[8, 12, 16, 24, 32],
        make: |random, n_states| {
            let model = Model::of(random, Kind::Dense { n_states, n_symbols: 8 });
            let observations = model.observe(random, 300);
            model.arguments(&observations)
        },
    }
}

fn case(name: String, kind: Kind, length: usize) -> Generated<Arguments> {
    Generated::new(name, move |random| {
        let model = Model::of(random, kind);
        let observations = model.observe(random, length);
        model.arguments(&observations)
    })
}

/// How the probabilities of a model are drawn.
#[derive(Clone, Copy)]
enum Kind {
    Dense {
        n_states: usize,
        n_symbols: usize,
    },
    /// About two thirds of the probabilities are 0.
    Sparse {
        n_states: usize,
        n_symbols: usize,
    },
    /// States that mostly stay the same, and that a single observation of two symbols hardly distinguishes.
    Sticky {
        n_states: usize,
    },
    /// Probabilities of every order of magnitude.
    OfAllMagnitudes {
        n_states: usize,
        n_symbols: usize,
    },
    /// Probabilities that differ by a share of `apart`.
    Close {
        n_states: usize,
        n_symbols: usize,
        apart: f64,
    },
}

/// A hidden Markov model: the three tables of the arguments.
pub struct Model {
    pub initial: Vec<f64>,
    pub transition: Vec<Vec<f64>>,
    pub emission: Vec<Vec<f64>>,
}

impl Model {
    fn of(random: &mut Random, kind: Kind) -> Model {
        match kind {
            Kind::Dense { n_states, n_symbols } => {
                Model::random(n_states, n_symbols, || random.random_range(1e-3..1.0))
            }
            Kind::Sparse { n_states, n_symbols } => Model::random(n_states, n_symbols, || {
                Some(random.random_range(-1.0..0.5)).filter(|p| *p > 1e-3).unwrap_or(0.0)
            }),
            // A row's sum is at most 8, and the smallest allowed value is 1e-9.
            Kind::OfAllMagnitudes { n_states, n_symbols } => {
                Model::random(n_states, n_symbols, || random.random_range(1e-8_f64.ln()..0.0).exp())
            }
            Kind::Close { n_states, n_symbols, apart } => {
                Model::random(n_states, n_symbols, || 1.0 + apart * random.random_range(0.0..1.0))
            }
            Kind::Sticky { n_states } => {
                let mut model = Model::random(n_states, 2, || random.random_range(0.4..0.6));
                for (state, row) in model.transition.iter_mut().enumerate() {
                    row[state] = 20.0;
                }
                model.normalise();
                model
            }
        }
    }

    fn random(n_states: usize, n_symbols: usize, mut weight: impl FnMut() -> f64) -> Model {
        let mut row = |length: usize| -> Vec<f64> {
            let mut row: Vec<f64> = (0..length).map(|_| weight()).collect();
            if row.iter().all(|&p| p == 0.0) {
                row[length - 1] = 1.0;
            }
            row
        };
        let mut model = Model {
            initial: row(n_states),
            transition: (0..n_states).map(|_| row(n_states)).collect(),
            emission: (0..n_states).map(|_| row(n_symbols)).collect(),
        };
        model.normalise();
        model
    }

    /// Divides every row by its sum, except a row of zeros.
    fn normalise(&mut self) {
        let rows = std::iter::once(&mut self.initial).chain(&mut self.transition).chain(&mut self.emission);
        for row in rows {
            let sum: f64 = row.iter().sum();
            if sum > 0.0 {
                row.iter_mut().for_each(|p| *p /= sum);
            }
        }
    }

    /// Raises zeros that make `path` impossible to 1.
    fn make_possible(&mut self, path: &[usize], observations: &[usize]) {
        for (t, (&state, &symbol)) in path.iter().zip(observations).enumerate() {
            let step = match t.checked_sub(1) {
                None => &mut self.initial[state],
                Some(before) => &mut self.transition[path[before]][state],
            };
            for p in [step, &mut self.emission[state][symbol]] {
                if *p == 0.0 {
                    *p = 1.0;
                }
            }
        }
    }

    /// Runs the model: as many symbols as requested, which at least the path that was taken can emit.
    fn observe(&self, random: &mut Random, length: usize) -> Vec<usize> {
        let mut symbols = Vec::with_capacity(length);
        let mut weights = &self.initial;
        for _ in 0..length {
            let state = draw(random, weights);
            symbols.push(draw(random, &self.emission[state]));
            weights = &self.transition[state];
        }
        symbols
    }

    pub fn arguments(self: &Model, observations: &[usize]) -> Arguments {
        let observations = observations.iter().map(|&symbol| symbol as i64).collect();
        (self.initial.clone(), self.transition.clone(), self.emission.clone(), observations)
    }
}

/// An index into `weights`, which sum to 1, drawn with the probability at that index.
fn draw(random: &mut Random, weights: &[f64]) -> usize {
    let mut left: f64 = random.random_range(0.0..1.0);
    let mut drawn = 0;
    for (position, &p) in weights.iter().enumerate().filter(|&(_, &p)| p > 0.0) {
        drawn = position;
        left -= p;
        if left < 0.0 {
            break;
        }
    }
    drawn
}
