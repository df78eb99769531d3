//! Hidden Markov models: what a path is worth, and models that are the same but for their states.

use kata_problem::{Bilingual, bilingual};

/// The initial probabilities, the transition and the emission table, and the observations.
pub type Model = (Vec<f64>, Vec<Vec<f64>>, Vec<Vec<f64>>, Vec<i64>);

/// The log-probability of a most likely path; minus infinity if no path is possible.
pub fn optimum(initial: &[f64], transition: &[Vec<f64>], emission: &[Vec<f64>], observations: &[i64]) -> f64 {
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
pub fn log_probability(arguments: &Model, path: &[i64]) -> Result<f64, Bilingual> {
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

pub fn is_state(state: i64, n_states: usize) -> bool {
    usize::try_from(state).is_ok_and(|state| state < n_states)
}

/// Whether no step of a path has a probability of 0.
pub fn possible(arguments: &Model, answer: &[i64]) -> Result<(), Bilingual> {
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

/// The same model with its states numbered from the other end.
pub fn renumbered((initial, transition, emission, observations): &Model) -> Model {
    let turned = |row: &Vec<f64>| -> Vec<f64> { row.iter().rev().copied().collect() };
    (
        turned(initial),
        transition.iter().rev().map(turned).collect(),
        emission.iter().rev().cloned().collect(),
        observations.clone(),
    )
}

/// The same model with a further state that nothing leads to.
pub fn with_unreachable_state((initial, transition, emission, observations): &Model) -> Option<Model> {
    let (n_states, n_symbols) = (initial.len(), emission.first().map_or(0, Vec::len));
    let mut transition: Vec<Vec<f64>> = transition.iter().map(|row| [&row[..], &[0.0]].concat()).collect();
    transition.push(vec![1.0; n_states + 1]);
    let mut emission = emission.clone();
    emission.push(vec![1.0; n_symbols]);
    Some(([&initial[..], &[0.0]].concat(), transition, emission, observations.clone()))
}
