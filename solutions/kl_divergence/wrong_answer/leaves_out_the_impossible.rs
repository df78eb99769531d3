// Leaves out every outcome of which one of the two probabilities is 0.
// Killed by: hidden
fn kl_divergence(p: Vec<f64>, q: Vec<f64>) -> f64 {
    p.iter().zip(&q).filter(|(p, q)| **p > 0.0 && **q > 0.0).map(|(p, q)| p * (p / q).ln()).sum()
}
