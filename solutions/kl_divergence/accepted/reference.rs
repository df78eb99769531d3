//! The Kullback-Leibler divergence, as it is defined.

/// p ln(p / 0) is infinite by itself; 0 ln(0 / q) must be left out.
pub fn kl_divergence(p: &[f64], q: &[f64]) -> f64 {
    let happens = |(p, _): &(&f64, &f64)| **p > 0.0;
    p.iter().zip(q).filter(happens).map(|(p, q)| p * (p / q).ln()).sum()
}
