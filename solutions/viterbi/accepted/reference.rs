/// The Viterbi algorithm: one most likely path of hidden states, in O(T · N²).
///
/// Works with sums of logarithms, because a product of thousands of probabilities is 0 in floating point. The
/// logarithm of 0 is minus infinity, which is just what an impossible step should cost.
pub fn viterbi(initial: &[f64], transition: &[Vec<f64>], emission: &[Vec<f64>], observations: &[i64]) -> Vec<i64> {
    let Some((&first, rest)) = observations.split_first() else {
        return Vec::new();
    };
    let log_transition = logarithms(transition);
    let log_emission = logarithms(emission);

    // best[state]: the log-probability of the best path that ends in `state`, over the observations so far.
    let mut best: Vec<f64> = initial.iter().zip(&log_emission).map(|(p, row)| p.ln() + row[first as usize]).collect();
    // came_from[t][state]: the state before `state` on the best path that is in `state` at time t + 1.
    let mut came_from: Vec<Vec<usize>> = Vec::with_capacity(rest.len());

    for &symbol in rest {
        let mut next_best = vec![f64::NEG_INFINITY; best.len()];
        let mut origins = vec![0; best.len()];
        for (from, row) in log_transition.iter().enumerate() {
            for (to, step) in row.iter().enumerate() {
                let through = best[from] + step;
                if through > next_best[to] {
                    next_best[to] = through;
                    origins[to] = from;
                }
            }
        }
        for (score, row) in next_best.iter_mut().zip(&log_emission) {
            *score += row[symbol as usize];
        }
        best = next_best;
        came_from.push(origins);
    }

    // Only the end of the best path is known by now; its earlier states are read off backwards.
    let mut state = 0;
    for (other, score) in best.iter().enumerate() {
        if *score > best[state] {
            state = other;
        }
    }
    let mut path = vec![state as i64];
    for origins in came_from.iter().rev() {
        state = origins[state];
        path.push(state as i64);
    }
    path.reverse();
    path
}

fn logarithms(probabilities: &[Vec<f64>]) -> Vec<Vec<f64>> {
    probabilities.iter().map(|row| row.iter().map(|p| p.ln()).collect()).collect()
}
