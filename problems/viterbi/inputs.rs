//! The inputs of the property checks and of the generated cases.

use proptest::prelude::*;

use super::{Arguments, behind};
use kata_problem::{Axis, Generated, Random};

pub fn strategy() -> BoxedStrategy<Arguments> {
    let probability = || {
        prop_oneof![
            4 => (0..=8_i32).prop_map(|eighths| f64::from(eighths) / 8.0),
            1 => prop::sample::select(vec![0.1, 0.3, 0.9, 1.0 / 3.0]),
            // Far enough above the least, so that it stays there when its row is divided by a sum of up to 4.
            1 => prop::sample::select(vec![1e-3, 1e-8]),
            // Beside one half, and further from it than the tolerance: single precision and seven places do not tell them apart.
            1 => prop::sample::select(vec![0.5 + 2e-8, 0.5 - 1e-8]),
            1 => 1e-8..1.0_f64,
        ]
    };
    // Tables of the largest size are drawn and then cut, so that fewer states or symbols are one step of shrinking.
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

/// Up to `largest` observations; about 50 middle sizes.
pub fn generated(random: &mut Random, largest: usize) -> Vec<Generated<Arguments>> {
    let mut cases = Vec::new();
    for round in 0..10 {
        let length = (10 + 12 * round * round).min(largest);
        let model = Model::dense(random, 2 + round % 7, 1 + round * 5 % 6);
        cases.push(case(format!("dense_{round}"), random, &model, length));
        let model = Model::sparse(random, 2 + round % 7, 2 + round * 3 % 5);
        cases.push(case(format!("sparse_{round}"), random, &model, length));
        let model = Model::sticky(random, 2 + round % 3, 2);
        cases.push(case(format!("sticky_{round}"), random, &model, length));
        let model = Model::of_all_magnitudes(random, 2 + round % 7, 1 + round % 4);
        cases.push(case(format!("magnitudes_{round}"), random, &model, length));
        // From a thousandth to a hundred-millionth apart, and each of these twice.
        let model = Model::close(random, 2 + round % 7, 1 + round % 4, 0.1_f64.powi(3 + (round % 6) as i32));
        cases.push(case(format!("close_{round}"), random, &model, length));
    }

    // Every step looks at all pairs of states, so that the longest have few states, and the most states a hundredth of the length:
    // either is within reach of an interpreter.
    let model = Model::sticky(random, 3, 2);
    cases.push(case("large_sticky".into(), random, &model, largest));
    let model = Model::close(random, 3, 2, 1e-7);
    cases.push(case("large_close".into(), random, &model, largest));
    let model = Model::dense(random, 8, 12);
    cases.push(case("dense".into(), random, &model, largest.div_ceil(5)));
    let model = Model::sparse(random, 8, 8);
    cases.push(case("sparse".into(), random, &model, largest.div_ceil(5)));
    let length = largest.div_ceil(100);
    for (name, n_states, n_symbols) in [("most_of_both", 32, 32), ("most_states", 32, 1), ("most_symbols", 1, 32)] {
        let model = Model::dense(random, n_states, n_symbols);
        cases.push(case(format!("{name}_dense"), random, &model, length));
        let model = Model::sparse(random, n_states, n_symbols);
        cases.push(case(format!("{name}_sparse"), random, &model, length));
    }
    cases.extend(behind::cases(random, largest));
    cases
}

/// The number of states, of which every step looks at all pairs.
pub fn states() -> Axis<Arguments> {
    Axis {
        name: "N",
        meaning: "the number of states, with |observations| = 300",
        demanded: "N^2",
        sizes: &[8, 12, 16, 24, 32],
        make: |random, n_states| {
            let model = Model::dense(random, n_states, 8);
            let observations = model.observe(random, 300);
            model.arguments(&observations)
        },
    }
}

fn case(name: String, random: &mut Random, model: &Model, length: usize) -> Generated<Arguments> {
    let observations = model.observe(random, length);
    Generated::new(name, model.arguments(&observations))
}

/// A hidden Markov model: the three tables of the arguments.
pub struct Model {
    pub initial: Vec<f64>,
    pub transition: Vec<Vec<f64>>,
    pub emission: Vec<Vec<f64>>,
}

impl Model {
    fn dense(random: &mut Random, n_states: usize, n_symbols: usize) -> Model {
        Model::random(n_states, n_symbols, || random.random_range(1e-3..1.0))
    }

    /// About two thirds of the probabilities are 0.
    fn sparse(random: &mut Random, n_states: usize, n_symbols: usize) -> Model {
        Model::random(n_states, n_symbols, || Some(random.random_range(-1.0..0.5)).filter(|p| *p > 1e-3).unwrap_or(0.0))
    }

    /// Probabilities of every order of magnitude.
    fn of_all_magnitudes(random: &mut Random, n_states: usize, n_symbols: usize) -> Model {
        // A row's sum is at most 8, and the least that is allowed is 1e-9.
        Model::random(n_states, n_symbols, || random.random_range(1e-8_f64.ln()..0.0).exp())
    }

    /// Probabilities that differ by a share of `apart`.
    fn close(random: &mut Random, n_states: usize, n_symbols: usize, apart: f64) -> Model {
        Model::random(n_states, n_symbols, || 1.0 + apart * random.random_range(0.0..1.0))
    }

    /// States that mostly stay and that a single observation hardly tells apart.
    fn sticky(random: &mut Random, n_states: usize, n_symbols: usize) -> Model {
        let mut model = Model::random(n_states, n_symbols, || random.random_range(0.4..0.6));
        for (state, row) in model.transition.iter_mut().enumerate() {
            row[state] = 20.0;
        }
        model.normalise();
        model
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

    /// Lifts the zeros that stand in the way of `path` to 1.
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

    /// Lets the model run: as many symbols as asked for, of which at least the path that was taken can be the cause.
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

/// A position in `weights`, which sum to 1, with the probability that stands there.
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
