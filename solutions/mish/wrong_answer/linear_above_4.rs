// Takes the softplus for x above 4, where the two still differ.
// Killed by: hidden
fn mish(x: Vec<f64>) -> Vec<f64> {
    let softplus = |value: f64| if value > 4.0 { value } else { value.exp().ln_1p() };
    x.iter().map(|&value| value * softplus(value).tanh()).collect()
}
