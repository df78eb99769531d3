// Clips the numbers so that the exponential cannot overflow.
// Killed by: hidden
fn sigmoid(x: Vec<f64>) -> Vec<f64> {
    x.iter().map(|value| 1.0 / (1.0 + (-value.clamp(-20.0, 20.0)).exp())).collect()
}
