// Lets no score fall more than 6000 below the best one, to keep the numbers small. States that far behind become alike,
// also when a later observation rules out all others.
// Killed by: hidden
const FLOOR: f64 = 6000.0;

pub fn viterbi(initial: &[f64], transition: &[Vec<f64>], emission: &[Vec<f64>], observations: &[i64]) -> Vec<i64> {
    let n = initial.len();
    let mut best: Vec<f64> = initial.iter().map(|p| p.ln()).collect();
    let mut came_from: Vec<Vec<usize>> = vec![];
    for (t, &symbol) in observations.iter().enumerate() {
        let mut origins: Vec<usize> = (0..n).collect();
        if t > 0 {
            let through = |from: usize, to: usize| best[from] + transition[from][to].ln();
            for to in 0..n {
                origins[to] = (0..n).max_by(|&a, &b| through(a, to).total_cmp(&through(b, to))).unwrap();
            }
            best = (0..n).map(|to| through(origins[to], to)).collect();
        }
        for (score, row) in best.iter_mut().zip(emission) {
            *score += row[symbol as usize].ln();
        }
        let top = best.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        // What is impossible stays impossible.
        for score in best.iter_mut().filter(|score| score.is_finite()) {
            *score = score.max(top - FLOOR) - top;
        }
        came_from.push(origins);
    }
    let mut state = (0..n).max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap();
    let mut path = vec![];
    for origins in came_from.iter().rev() {
        path.push(state as i64);
        state = origins[state];
    }
    path.reverse();
    path
}
