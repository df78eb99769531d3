// Takes the tables in single precision. Two probabilities that differ in the eighth digit are then the same number.
// Killed by: hidden
pub fn viterbi(
    initial: Vec<f32>,
    transition: Vec<Vec<f32>>,
    emission: Vec<Vec<f32>>,
    observations: Vec<usize>,
) -> Vec<usize> {
    let n = initial.len();
    let log = |p: f32| f64::from(p).ln();
    let mut best = vec![0.0; n];
    let mut came_from: Vec<Vec<usize>> = vec![];
    for (t, &symbol) in observations.iter().enumerate() {
        let mut next = vec![f64::NEG_INFINITY; n];
        let mut origins = vec![0; n];
        for to in 0..n {
            for from in 0..n {
                let score = if t == 0 { log(initial[to]) } else { best[from] + log(transition[from][to]) };
                if score > next[to] {
                    (next[to], origins[to]) = (score, from);
                }
            }
            next[to] += log(emission[to][symbol]);
        }
        best = next;
        came_from.push(origins);
    }
    let mut state = (0..n).max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap();
    let mut path = vec![];
    for origins in came_from.iter().rev() {
        path.push(state);
        state = origins[state];
    }
    path.reverse();
    path
}
