// Adds 1e-12 to every probability to avoid log(0). An impossible step then costs no more than two unlikely ones.
// Killed by: hidden
pub fn viterbi(initial: &[f64], transition: &[Vec<f64>], emission: &[Vec<f64>], observations: &[i64]) -> Vec<i64> {
    let n = initial.len();
    let log = |p: f64| (p + 1e-12).ln();
    let mut best = vec![0.0; n];
    let mut came_from: Vec<Vec<usize>> = vec![];
    for (t, &o) in observations.iter().enumerate() {
        let mut next = vec![f64::NEG_INFINITY; n];
        let mut origins = vec![0; n];
        for to in 0..n {
            for from in 0..n {
                let step = if t == 0 { log(initial[to]) } else { best[from] + log(transition[from][to]) };
                if step > next[to] {
                    next[to] = step;
                    origins[to] = from;
                }
            }
            next[to] += log(emission[to][o as usize]);
        }
        best = next;
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
