// Has the linear gate of hard swish.
// Killed by: examples
fn swish(x: Vec<f64>) -> Vec<f64> {
    x.iter().map(|value| value * (value + 3.0).clamp(0.0, 6.0) / 6.0).collect()
}
