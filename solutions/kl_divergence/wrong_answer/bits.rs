// Takes logarithms to base 2.
// Killed by: examples
fn kl_divergence(p: Vec<f64>, q: Vec<f64>) -> f64 {
    p.iter().zip(&q).filter(|(p, _)| **p > 0.0).map(|(p, q)| p * (p / q).log2()).sum()
}
