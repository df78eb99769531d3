//! Viterbi decoding: a most likely path of hidden states; any of them if several are equally likely.
//!
//! Only the laws judge: an answer is right if its log-probability is the optimum within `1e-9 · T`. Rows need not sum to 1, so that an input stays
//! valid while it is shrunk. This is neither the probability of the observations nor the most likely state at each time.

use kata_problem::value::counted;
use kata_problem::{Bilingual, Cases, Content, Definition, Law, bilingual};

#[path = "../../solutions/viterbi/accepted/reference.rs"]
mod reference;

mod behind;
mod inputs;

type Arguments = (Vec<f64>, Vec<Vec<f64>>, Vec<Vec<f64>>, Vec<i64>);
type Answer = Vec<i64>;

const MAX_STATES: usize = 32;
const MIN_PROBABILITY: f64 = 1e-9;
/// How far below the optimum a log-probability may be, for each observation.
const TOLERANCE: f64 = 1e-9;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(initial, transition, emission, observations)| {
            reference::viterbi(&initial, &transition, &emission, &observations)
        },
        brute_force: Some(brute_force),
        valid: Some(valid),
        strategy: Some(inputs::strategy),
        generated: Cases::Only(inputs::generated),
        axes: vec![inputs::states()],
        laws: [laws_of_one_path(), laws_of_two_calls()].into_iter().flatten().collect(),
    })
}

/// What every right path keeps.
fn laws_of_one_path() -> Vec<Law<Arguments, Answer>> {
    vec![
        Law::answer(
            "one_state_each",
            Bilingual {
                en: "the path has one state for each observation", zh: "路径中每个观测对应一个状态"
            },
            |arguments, answer| {
                let (length, expected) = (answer.len(), arguments.3.len());
                if length == expected {
                    return Ok(());
                }
                Err(Bilingual {
                    en: format!("the path has {} for {}", counted(length, "state"), counted(expected, "observation")),
                    zh: format!("路径有 {length} 个状态，而观测有 {expected} 个"),
                })
            },
        ),
        Law::answer(
            "states_exist",
            Bilingual { en: "every entry is one of the states", zh: "路径中的每一项都是存在的状态" },
            |(initial, ..), answer| match answer.iter().position(|&state| !is_state(state, initial.len())) {
                None => Ok(()),
                Some(t) => {
                    let (state, n_states) = (answer[t], initial.len());
                    Err(Bilingual {
                        en: format!("result[{t}] = {state} is not one of {}", counted(n_states, "state")),
                        zh: format!("result[{t}] = {state} 不是状态的编号（共有 {n_states} 个状态）"),
                    })
                }
            },
        ),
        Law::answer(
            "possible",
            Bilingual { en: "no step of the path has a probability of 0", zh: "路径中没有概率为 0 的步骤" },
            possible,
        ),
        Law::answer(
            "most_likely",
            Bilingual {
                en: "no path is more likely than the returned one", zh: "没有哪条路径的概率大于返回的路径"
            },
            most_likely,
        ),
    ]
}

/// How the paths of related inputs agree.
fn laws_of_two_calls() -> Vec<Law<Arguments, Answer>> {
    vec![
        Law::relation(
            "renumbered_states",
            Bilingual {
                en: "numbering the states from the other end does not change how likely the path is",
                zh: "把状态倒过来编号，路径的概率不变",
            },
            |arguments| Some(renumbered(arguments)),
            |arguments, answer, related, related_answer| {
                as_likely(log_probability(arguments, answer)?, log_probability(related, related_answer)?, answer)
            },
        ),
        Law::relation(
            "halved_emissions",
            Bilingual {
                en: "halving every emission probability does not change which paths are most likely",
                zh: "把所有输出概率减半，概率最大的路径不变",
            },
            |(initial, transition, emission, observations)| {
                let halved = emission.iter().map(|row| row.iter().map(|p| p / 2.0).collect()).collect();
                Some((initial.clone(), transition.clone(), halved, observations.clone()))
            },
            |arguments, answer, _related, related_answer| {
                as_likely(log_probability(arguments, answer)?, log_probability(arguments, related_answer)?, answer)
            },
        ),
        Law::relation(
            "one_more_state",
            Bilingual {
                en: "a further state that cannot be reached changes nothing",
                zh: "增加一个无法到达的状态，结果不变",
            },
            with_unreachable_state,
            |arguments, answer, _related, related_answer| {
                as_likely(log_probability(arguments, answer)?, log_probability(arguments, related_answer)?, answer)
            },
        ),
    ]
}

/// Tries every path and multiplies its probabilities.
fn brute_force((initial, transition, emission, observations): Arguments) -> Answer {
    let (n_states, length) = (initial.len(), observations.len());
    let n_paths = n_states.pow(length as u32);
    assert!(n_paths <= 1 << 20, "brute force tries every path");

    let mut best = (0.0, Vec::new());
    for number in 0..n_paths {
        // The digits of `number` in base `n_states` are the states.
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
    let probabilities = initial.iter().chain(transition.iter().flatten()).chain(emission.iter().flatten());
    for &p in probabilities {
        if p != 0.0 && p < MIN_PROBABILITY {
            return Err(format!("{p:?} is neither 0 nor a probability of at least {MIN_PROBABILITY:?}"));
        }
    }
    if optimum(initial, transition, emission, observations) == f64::NEG_INFINITY {
        return Err("no path of states can have made these observations".into());
    }
    Ok(())
}

/// The log-probability of a most likely path; minus infinity if no path is possible.
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
fn log_probability(arguments: &Arguments, path: &[i64]) -> Result<f64, Bilingual> {
    let (initial, transition, emission, observations) = arguments;
    if path.len() != observations.len() || path.iter().any(|&state| !is_state(state, initial.len())) {
        let length = observations.len();
        return Err(bilingual!(
            "{path:?} is not a path of {length} states",
            "{path:?} 不是一条由 {length} 个状态组成的路径"
        ));
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

fn possible(arguments: &Arguments, answer: &Answer) -> Result<(), Bilingual> {
    log_probability(arguments, answer)?;
    let (initial, transition, emission, observations) = arguments;
    for (t, (&state, &symbol)) in answer.iter().zip(observations).enumerate() {
        if t == 0 && initial[state as usize] == 0.0 {
            return Err(bilingual!(
                "the path starts in state {state}, and initial[{state}] is 0",
                "路径从状态 {state} 开始，而 initial[{state}] 是 0"
            ));
        }
        if t > 0 && transition[answer[t - 1] as usize][state as usize] == 0.0 {
            let before = answer[t - 1];
            return Err(bilingual!(
                "result[{t}] = {state} follows {before}, and transition[{before}][{state}] is 0",
                "result[{t}] = {state} 的前一个状态是 {before}，而 transition[{before}][{state}] 是 0"
            ));
        }
        if emission[state as usize][symbol as usize] == 0.0 {
            return Err(bilingual!(
                "result[{t}] = {state}, and emission[{state}][{symbol}] is 0",
                "result[{t}] = {state}，而 emission[{state}][{symbol}] 是 0"
            ));
        }
    }
    Ok(())
}

fn most_likely(arguments: &Arguments, answer: &Answer) -> Result<(), Bilingual> {
    let (initial, transition, emission, observations) = arguments;
    let reached = log_probability(arguments, answer)?;
    let optimum = optimum(initial, transition, emission, observations);
    if reached >= optimum - TOLERANCE * observations.len() as f64 {
        return Ok(());
    }
    Err(bilingual!(
        "the log-probability of the path is {reached:?}, and {optimum:?} can be reached",
        "这条路径的对数概率是 {reached:?}，而最大可以达到 {optimum:?}"
    ))
}

/// Whether two log-probabilities of paths as long as `path` are equal within twice the tolerance.
fn as_likely(first: f64, second: f64, path: &[i64]) -> Result<(), Bilingual> {
    if first == second || (first - second).abs() <= 2.0 * TOLERANCE * path.len() as f64 {
        return Ok(());
    }
    Err(bilingual!(
        "the log-probability of the path is {first:?}, and {second:?} for the other input",
        "这条路径的对数概率是 {first:?}，换成另一个输入后却是 {second:?}"
    ))
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
    Some(([&initial[..], &[0.0]].concat(), transition, emission, observations.clone()))
}
