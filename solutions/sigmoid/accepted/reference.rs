//! The logistic sigmoid, as it is defined.

/// Where the exponential overflows, the quotient is 0, which is the limit.
pub fn sigmoid(x: &[f64]) -> Vec<f64> {
    x.iter().map(|value| 1.0 / (1.0 + (-value).exp())).collect()
}
