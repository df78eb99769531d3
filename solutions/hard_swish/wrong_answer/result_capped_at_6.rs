// Caps the result as well as the gate.
// Killed by: hidden
fn hard_swish(x: Vec<f64>) -> Vec<f64> {
    x.iter().map(|value| (value * (value + 3.0).clamp(0.0, 6.0) / 6.0).min(6.0)).collect()
}
