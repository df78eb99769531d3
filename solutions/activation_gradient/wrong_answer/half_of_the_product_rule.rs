// Differentiates the gate of swish alone: x s (1 - s), without the s.
// Killed by: hidden
fn activation_gradient(x: Vec<f64>, name: String) -> Vec<f64> {
    let slope = |x: f64| {
        let s = 1.0 / (1.0 + (-x).exp());
        match name.as_str() {
            "sigmoid" => s * (1.0 - s),
            "tanh" => 1.0 - x.tanh().powi(2),
            "relu" => f64::from(x > 0.0),
            "swish" => x * s * (1.0 - s),
            "hard_swish" if x.abs() > 3.0 => f64::from(x > 0.0),
            "hard_swish" => x / 3.0 + 0.5,
            _ => {
                let gate = x.exp().ln_1p().tanh();
                gate + x * (1.0 - gate.powi(2)) * s
            }
        }
    };
    x.into_iter().map(slope).collect()
}
