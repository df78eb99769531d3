//! Hard swish, as it is defined.

pub fn hard_swish(x: &[f64]) -> Vec<f64> {
    x.iter().map(|value| value * (value + 3.0).clamp(0.0, 6.0) / 6.0).collect()
}
