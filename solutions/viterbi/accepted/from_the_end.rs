// A method of `Solution` with `usize` observations and states. Runs through time backwards: for every state the best
// way to explain what is still to come; then the path is read off forwards.
struct Solution;

impl Solution {
    pub fn viterbi(
        initial: Vec<f64>,
        transition: Vec<Vec<f64>>,
        emission: Vec<Vec<f64>>,
        observations: Vec<usize>,
    ) -> Vec<usize> {
        let n = initial.len();
        // future[s]: the log-probability of the best way on from state s. arrows[t][s]: the state at time t that
        // should follow state s.
        let mut future = vec![0.0_f64; n];
        let mut arrows = vec![];
        let mut first = 0;
        for &symbol in observations.iter().rev() {
            let explained: Vec<f64> = (0..n).map(|s| emission[s][symbol].ln() + future[s]).collect();
            first = Self::best(&initial, &explained).1;
            let (scores, states): (Vec<f64>, Vec<usize>) =
                transition.iter().map(|row| Self::best(row, &explained)).unzip();
            future = scores;
            arrows.push(states);
        }
        arrows.reverse();

        let mut path: Vec<usize> = vec![];
        for t in 0..observations.len() {
            path.push(if t == 0 { first } else { arrows[t][path[t - 1]] });
        }
        path
    }

    /// The largest of ln(p[s]) + score[s], and where it stands.
    fn best(p: &[f64], score: &[f64]) -> (f64, usize) {
        let mut best = (f64::NEG_INFINITY, 0);
        for s in 0..p.len() {
            let sum = p[s].ln() + score[s];
            if sum >= best.0 {
                best = (sum, s);
            }
        }
        best
    }
}
