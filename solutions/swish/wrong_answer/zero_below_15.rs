// Takes the sigmoid for 0 below -15, where swish is still -4.6e-6.
// Killed by: hidden
fn swish(x: Vec<f64>) -> Vec<f64> {
    x.into_iter().map(|value| if value < -15.0 { 0.0 } else { value / (1.0 + (-value).exp()) }).collect()
}
