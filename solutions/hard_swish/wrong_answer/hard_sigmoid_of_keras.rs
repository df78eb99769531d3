// Takes the gate with ends at -2.5 and 2.5.
// Killed by: examples
fn hard_swish(x: Vec<f64>) -> Vec<f64> {
    x.iter().map(|value| value * (0.2 * value + 0.5).clamp(0.0, 1.0)).collect()
}
