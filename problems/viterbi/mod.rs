//! Viterbi decoding: a most likely path of hidden states, any of them where several are equally likely.
//!
//! The laws alone judge: an answer is right when its log-probability is the optimum within `1e-9 · T`. Rows need not
//! sum to 1, so that an input stays valid while it is shrunk. This is neither the probability of the observations nor
//! the most likely state at each time.

use proptest::prelude::*;

use crate::problem::{Content, Definition, Generated, Law, Random};

#[path = "../../solutions/viterbi/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, Vec<Vec<f64>>, Vec<Vec<f64>>, Vec<i64>);
type Answer = Vec<i64>;

const MAX_STATES: usize = 32;
const MAX_SYMBOLS: usize = 32;
const MAX_LENGTH: usize = 20_000;
const MIN_PROBABILITY: f64 = 1e-9;
/// How far below the optimum a log-probability may lie, for each observation.
const TOLERANCE: f64 = 1e-9;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(initial, transition, emission, observations)| {
            reference::viterbi(&initial, &transition, &emission, &observations)
        },
        brute_force,
        valid,
        strategy,
        generated,
        laws: vec![
            Law::answer("one_state_each", "the path has one state for each observation", |arguments, answer| {
                let (length, expected) = (answer.len(), arguments.3.len());
                if length == expected {
                    return Ok(());
                }
                Err(format!("the path has {length} states for {expected} observations"))
            }),
            Law::answer("states_exist", "every entry is one of the states", |(initial, ..), answer| {
                match answer.iter().position(|&state| !is_state(state, initial.len())) {
                    None => Ok(()),
                    Some(t) => Err(format!("result[{t}] = {} is not one of {} states", answer[t], initial.len())),
                }
            }),
            Law::answer("possible", "no step of the path has a probability of 0", possible),
            Law::answer("most_likely", "no path is more likely than the returned one", most_likely),
            Law::relation(
                "renumbered_states",
                "numbering the states from the other end does not change how likely the path is",
                |arguments| Some(renumbered(arguments)),
                |arguments, answer, related, related_answer| {
                    as_likely(log_probability(arguments, answer)?, log_probability(related, related_answer)?, answer)
                },
            ),
            Law::relation(
                "halved_emissions",
                "halving every emission probability does not change which paths are most likely",
                |(initial, transition, emission, observations)| {
                    let halved = emission.iter().map(|row| row.iter().map(|p| p / 2.0).collect()).collect();
                    within_constraints((initial.clone(), transition.clone(), halved, observations.clone()))
                },
                |arguments, answer, _related, related_answer| {
                    as_likely(log_probability(arguments, answer)?, log_probability(arguments, related_answer)?, answer)
                },
            ),
            Law::relation(
                "one_more_state",
                "a further state that cannot be reached changes nothing",
                with_unreachable_state,
                |arguments, answer, _related, related_answer| {
                    as_likely(log_probability(arguments, answer)?, log_probability(arguments, related_answer)?, answer)
                },
            ),
        ],
    })
}

/// Tries every path and multiplies out its probability.
fn brute_force((initial, transition, emission, observations): Arguments) -> Answer {
    let (n_states, length) = (initial.len(), observations.len());
    let n_paths = n_states.pow(length as u32);
    assert!(n_paths <= 1 << 20, "brute force tries every path");

    let mut best = (0.0, Vec::new());
    for number in 0..n_paths {
        // The digits of `number` to the base `n_states` are the states.
        let path: Vec<usize> = (0..length as u32).map(|t| number / n_states.pow(t) % n_states).collect();
        let mut probability = 1.0;
        for (t, &state) in path.iter().enumerate() {
            probability *= if t == 0 { initial[state] } else { transition[path[t - 1]][state] };
            probability *= emission[state][observations[t] as usize];
        }
        if probability > best.0 {
            best = (probability, path);
        }
    }
    best.1.into_iter().map(|state| state as i64).collect()
}

fn valid((initial, transition, emission, observations): &Arguments) -> Result<(), String> {
    let n_states = initial.len();
    if !(1..=MAX_STATES).contains(&n_states) {
        return Err(format!("there are {n_states} states, not 1 to {MAX_STATES}"));
    }
    let n_symbols = emission.first().map_or(0, Vec::len);
    if !(1..=MAX_SYMBOLS).contains(&n_symbols) {
        return Err(format!("there are {n_symbols} symbols, not 1 to {MAX_SYMBOLS}"));
    }
    if transition.len() != n_states || transition.iter().any(|row| row.len() != n_states) {
        return Err(format!("transition is not a matrix of {n_states} by {n_states}"));
    }
    if emission.len() != n_states || emission.iter().any(|row| row.len() != n_symbols) {
        return Err(format!("emission is not a matrix of {n_states} by {n_symbols}"));
    }
    if observations.len() > MAX_LENGTH {
        return Err(format!("there are {} observations, at most {MAX_LENGTH} are allowed", observations.len()));
    }
    if let Some(symbol) = observations.iter().find(|&&symbol| symbol < 0 || symbol >= n_symbols as i64) {
        return Err(format!("the observation {symbol} is not one of {n_symbols} symbols"));
    }
    let probabilities = initial.iter().chain(transition.iter().flatten()).chain(emission.iter().flatten());
    for &p in probabilities {
        let negative_zero = p == 0.0 && p.is_sign_negative();
        if negative_zero || p != 0.0 && !(MIN_PROBABILITY..=1.0).contains(&p) {
            return Err(format!("{p:?} is neither 0 nor a probability of at least {MIN_PROBABILITY:?}"));
        }
    }
    if optimum(initial, transition, emission, observations) == f64::NEG_INFINITY {
        return Err("no path of states can have made these observations".into());
    }
    Ok(())
}

fn strategy() -> BoxedStrategy<Arguments> {
    let probability = || {
        prop_oneof![
            4 => (0..=8_i32).prop_map(|eighths| f64::from(eighths) / 8.0),
            1 => prop::sample::select(vec![0.1, 0.3, 0.9, 1.0 / 3.0]),
            // Far enough above the least, so that it stays there when its row is divided by a sum of up to 4.
            1 => prop::sample::select(vec![1e-3, 1e-8]),
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

/// Up to `largest` observations; about 30 middle sizes.
fn generated(random: &mut Random, largest: usize) -> Vec<Generated<Arguments>> {
    let mut cases = Vec::new();
    for round in 0..10 {
        let length = (10 + 12 * round * round).min(largest);
        let model = Model::dense(random, 2 + round % 7, 1 + round * 5 % 6);
        cases.push(case(format!("dense_{round}"), random, &model, length));
        let model = Model::sparse(random, 2 + round % 7, 2 + round * 3 % 5);
        cases.push(case(format!("sparse_{round}"), random, &model, length));
        let model = Model::sticky(random, 2 + round % 3, 2);
        cases.push(case(format!("sticky_{round}"), random, &model, length));
    }

    let model = Model::dense(random, 20, 12);
    cases.push(case("large_dense".into(), random, &model, largest));
    let model = Model::sparse(random, 20, 8);
    cases.push(case("large_sparse".into(), random, &model, largest));
    let model = Model::sticky(random, 4, 2);
    cases.push(case("large_sticky".into(), random, &model, largest));

    // State 1 falls behind state 0 by a factor of 16 at each step, and the last observation rules out state 0.
    let two_apart = Model {
        initial: vec![0.5, 0.5],
        transition: vec![vec![1.0, 0.0], vec![0.0, 0.5]],
        emission: vec![vec![1.0, 0.0], vec![0.125, 0.875]],
    };
    let mut observations = vec![0; largest];
    if let Some(last) = observations.last_mut() {
        *last = 1;
    }
    cases.push(Generated::new("large_late_exclusion", two_apart.arguments(&observations)));
    cases
}

fn case(name: String, random: &mut Random, model: &Model, length: usize) -> Generated<Arguments> {
    let observations = model.observe(random, length);
    Generated::new(name, model.arguments(&observations))
}

/// A hidden Markov model: the three tables of the arguments.
struct Model {
    initial: Vec<f64>,
    transition: Vec<Vec<f64>>,
    emission: Vec<Vec<f64>>,
}

impl Model {
    fn dense(random: &mut Random, n_states: usize, n_symbols: usize) -> Model {
        Model::random(n_states, n_symbols, || random.random_range(1..=1000_i32))
    }

    /// About two thirds of the probabilities are 0.
    fn sparse(random: &mut Random, n_states: usize, n_symbols: usize) -> Model {
        Model::random(n_states, n_symbols, || random.random_range(-1000..=500_i32).max(0))
    }

    /// States that mostly stay and that a single observation hardly tells apart.
    fn sticky(random: &mut Random, n_states: usize, n_symbols: usize) -> Model {
        let mut model = Model::random(n_states, n_symbols, || random.random_range(400..=600_i32));
        for (state, row) in model.transition.iter_mut().enumerate() {
            row[state] = 20.0;
        }
        model.normalise();
        model
    }

    fn random(n_states: usize, n_symbols: usize, mut weight: impl FnMut() -> i32) -> Model {
        let mut row = |length: usize| -> Vec<f64> {
            let mut row: Vec<f64> = (0..length).map(|_| f64::from(weight())).collect();
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

    fn arguments(self: &Model, observations: &[usize]) -> Arguments {
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

/// The log-probability of a most likely path; minus infinity if none is possible.
fn optimum(initial: &[f64], transition: &[Vec<f64>], emission: &[Vec<f64>], observations: &[i64]) -> f64 {
    let logarithms =
        |rows: &[Vec<f64>]| -> Vec<Vec<f64>> { rows.iter().map(|row| row.iter().map(|p| p.ln()).collect()).collect() };
    let (steps, symbols) = (logarithms(transition), logarithms(emission));
    let largest = |scores: &[f64]| scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);

    let Some((&first, rest)) = observations.split_first() else {
        return 0.0;
    };
    let mut best: Vec<f64> = initial.iter().zip(&symbols).map(|(p, row)| p.ln() + row[first as usize]).collect();
    for &symbol in rest {
        let mut next = vec![f64::NEG_INFINITY; best.len()];
        for (score, row) in best.iter().zip(&steps) {
            for (arrival, step) in next.iter_mut().zip(row) {
                *arrival = arrival.max(score + step);
            }
        }
        for (arrival, row) in next.iter_mut().zip(&symbols) {
            *arrival += row[symbol as usize];
        }
        best = next;
    }
    largest(&best)
}

/// The log-probability of `path` together with the observations, or why it is not a path.
fn log_probability(arguments: &Arguments, path: &[i64]) -> Result<f64, String> {
    let (initial, transition, emission, observations) = arguments;
    if path.len() != observations.len() || path.iter().any(|&state| !is_state(state, initial.len())) {
        return Err(format!("{path:?} is not a path of {} states", observations.len()));
    }
    let mut sum = 0.0;
    for (t, (&state, &symbol)) in path.iter().zip(observations).enumerate() {
        let state = state as usize;
        let step = match t.checked_sub(1) {
            None => initial[state],
            Some(before) => transition[path[before] as usize][state],
        };
        sum += step.ln() + emission[state][symbol as usize].ln();
    }
    Ok(sum)
}

fn is_state(state: i64, n_states: usize) -> bool {
    usize::try_from(state).is_ok_and(|state| state < n_states)
}

fn possible(arguments: &Arguments, answer: &Answer) -> Result<(), String> {
    log_probability(arguments, answer)?;
    let (initial, transition, emission, observations) = arguments;
    for (t, (&state, &symbol)) in answer.iter().zip(observations).enumerate() {
        if t == 0 && initial[state as usize] == 0.0 {
            return Err(format!("the path starts in state {state}, and initial[{state}] is 0"));
        }
        if t > 0 && transition[answer[t - 1] as usize][state as usize] == 0.0 {
            let before = answer[t - 1];
            return Err(format!("result[{t}] = {state} follows {before}, and transition[{before}][{state}] is 0"));
        }
        if emission[state as usize][symbol as usize] == 0.0 {
            return Err(format!("result[{t}] = {state}, and emission[{state}][{symbol}] is 0"));
        }
    }
    Ok(())
}

fn most_likely(arguments: &Arguments, answer: &Answer) -> Result<(), String> {
    let (initial, transition, emission, observations) = arguments;
    let reached = log_probability(arguments, answer)?;
    let optimum = optimum(initial, transition, emission, observations);
    if reached >= optimum - TOLERANCE * observations.len() as f64 {
        return Ok(());
    }
    Err(format!("the log-probability of the path is {reached:?}, and {optimum:?} can be reached"))
}

/// Whether two log-probabilities of paths as long as `path` are the same within twice the tolerance.
fn as_likely(first: f64, second: f64, path: &[i64]) -> Result<(), String> {
    if first == second || (first - second).abs() <= 2.0 * TOLERANCE * path.len() as f64 {
        return Ok(());
    }
    Err(format!("the log-probability of the path is {first:?}, and {second:?} for the other input"))
}

fn renumbered((initial, transition, emission, observations): &Arguments) -> Arguments {
    let turned = |row: &Vec<f64>| -> Vec<f64> { row.iter().rev().copied().collect() };
    (
        turned(initial),
        transition.iter().rev().map(turned).collect(),
        emission.iter().rev().cloned().collect(),
        observations.clone(),
    )
}

fn with_unreachable_state((initial, transition, emission, observations): &Arguments) -> Option<Arguments> {
    let (n_states, n_symbols) = (initial.len(), emission.first().map_or(0, Vec::len));
    let mut transition: Vec<Vec<f64>> = transition.iter().map(|row| [&row[..], &[0.0]].concat()).collect();
    transition.push(vec![1.0; n_states + 1]);
    let mut emission = emission.clone();
    emission.push(vec![1.0; n_symbols]);
    within_constraints(([&initial[..], &[0.0]].concat(), transition, emission, observations.clone()))
}

fn within_constraints(arguments: Arguments) -> Option<Arguments> {
    valid(&arguments).is_ok().then_some(arguments)
}
