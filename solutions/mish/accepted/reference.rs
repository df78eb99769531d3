//! Mish, as it is defined.

/// Where the exponential is infinite, so is its logarithm, and the tanh of that is 1.
pub fn mish(x: &[f64]) -> Vec<f64> {
    x.iter().map(|value| value * value.exp().ln_1p().tanh()).collect()
}
