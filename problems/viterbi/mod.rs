//! Viterbi decoding: a most likely path of hidden states; any of them if several are equally likely.
//!
//! Only the laws judge: an answer is right if its log-probability is the optimum within `1e-9 · T`. Rows need not sum to 1, so that an input stays
//! valid while it is shrunk. This is neither the probability of the observations nor the most likely state at each time.

use super::hidden_markov::{Model, is_state, log_probability, optimum, possible, renumbered, with_unreachable_state};
use kata_problem::value::counted;
use kata_problem::{Bilingual, Cases, Content, Definition, Law, bilingual};

#[path = "../../solutions/viterbi/accepted/reference.rs"]
mod reference;

mod behind;
mod inputs;

type Arguments = Model;
type Answer = Vec<i64>;

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
            |arguments, answer| possible(arguments, answer),
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
