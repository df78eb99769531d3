//! The derivative of an activation at each input.

pub fn activation_gradient(x: &[f64], name: &str) -> Vec<f64> {
    x.iter().map(|x| slope(*x, name)).collect()
}

/// Where an exponential is infinite, the sigmoid is 0 and the softplus infinite, whose tanh is 1: no slope is NaN.
fn slope(x: f64, name: &str) -> f64 {
    let sigmoid = 1.0 / (1.0 + (-x).exp());
    match name {
        "sigmoid" => sigmoid * (1.0 - sigmoid),
        "tanh" => 1.0 - x.tanh() * x.tanh(),
        "relu" => f64::from(x > 0.0),
        "swish" => sigmoid + x * sigmoid * (1.0 - sigmoid),
        "hard_swish" if x < -3.0 => 0.0,
        "hard_swish" if x > 3.0 => 1.0,
        "hard_swish" => (2.0 * x + 3.0) / 6.0,
        _ => {
            let gate = x.exp().ln_1p().tanh();
            gate + x * (1.0 - gate * gate) * sigmoid
        }
    }
}
