// Reads `transition[to][from]`.
// Killed by: examples
pub fn viterbi(
    initial: Vec<f64>,
    transition: Vec<Vec<f64>>,
    emission: Vec<Vec<f64>>,
    observations: Vec<usize>,
) -> Vec<usize> {
    let n = initial.len();
    if observations.is_empty() {
        return vec![];
    }
    let mut best: Vec<f64> = (0..n).map(|s| initial[s].ln() + emission[s][observations[0]].ln()).collect();
    let mut came_from = vec![];
    for &o in &observations[1..] {
        let mut next = vec![f64::NEG_INFINITY; n];
        let mut origins = vec![0; n];
        for to in 0..n {
            for from in 0..n {
                let through = best[from] + transition[to][from].ln() + emission[to][o].ln();
                if through > next[to] {
                    next[to] = through;
                    origins[to] = from;
                }
            }
        }
        best = next;
        came_from.push(origins);
    }
    let mut state = (0..n).max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap();
    let mut path = vec![state];
    for origins in came_from.iter().rev() {
        state = origins[state];
        path.push(state);
    }
    path.reverse();
    path
}
