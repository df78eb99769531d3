//! Swish, as it is defined.

/// Where the exponential is infinite, the quotient is 0, which is the limit.
pub fn swish(x: &[f64]) -> Vec<f64> {
    x.iter().map(|value| value / (1.0 + (-value).exp())).collect()
}
