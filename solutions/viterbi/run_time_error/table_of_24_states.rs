// Has a place for 24 states only.
// Killed by: hidden
pub fn viterbi(initial: Vec<f64>, transition: Vec<Vec<f64>>, emission: Vec<Vec<f64>>, observations: Vec<usize>) -> Vec<u8> {
    let mut best = [0.0; 24];
    let mut came_from: Vec<[u8; 24]> = vec![];
    for (t, &symbol) in observations.iter().enumerate() {
        let mut next = [f64::NEG_INFINITY; 24];
        let mut origins = [0; 24];
        for to in 0..initial.len() {
            for from in 0..initial.len() {
                let step = if t == 0 { initial[to].ln() } else { best[from] + transition[from][to].ln() };
                if step > next[to] {
                    (next[to], origins[to]) = (step, from as u8);
                }
            }
            next[to] += emission[to][symbol].ln();
        }
        best = next;
        came_from.push(origins);
    }
    let mut state = (0..initial.len() as u8).max_by(|&a, &b| best[a as usize].total_cmp(&best[b as usize])).unwrap();
    let mut path = vec![];
    for origins in came_from.iter().rev() {
        path.push(state);
        state = origins[state as usize];
    }
    path.reverse();
    path
}
