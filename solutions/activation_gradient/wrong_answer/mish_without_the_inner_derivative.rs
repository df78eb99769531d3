// Forgets the derivative of softplus in mish.
// Killed by: hidden
fn activation_gradient(x: Vec<f64>, name: String) -> Vec<f64> {
    let sigmoid = |x: f64| 1.0 / (1.0 + (-x).exp());
    x.iter()
        .map(|&x| match &name[..] {
            "sigmoid" => sigmoid(x) * (1.0 - sigmoid(x)),
            "tanh" => 1.0 - x.tanh() * x.tanh(),
            "relu" => if x > 0.0 { 1.0 } else { 0.0 },
            "swish" => sigmoid(x) * (1.0 + x * (1.0 - sigmoid(x))),
            "hard_swish" => if x < -3.0 { 0.0 } else if x > 3.0 { 1.0 } else { (2.0 * x + 3.0) / 6.0 },
            _ => {
                let gate = x.exp().ln_1p().tanh();
                gate + x * (1.0 - gate * gate)
            }
        })
        .collect()
}
