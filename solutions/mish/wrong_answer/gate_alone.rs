// Forgets to multiply by x.
// Killed by: examples
fn mish(x: Vec<f64>) -> Vec<f64> {
    x.iter().map(|value| value.exp().ln_1p().tanh()).collect()
}
