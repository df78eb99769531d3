// In single precision, with the exponent below 0.
fn sigmoid(x: Vec<f64>) -> Vec<f64> {
    let of = |value: f32| {
        let small = (-value.abs()).exp();
        if value < 0.0 { small / (1.0 + small) } else { 1.0 / (1.0 + small) }
    };
    x.into_iter().map(|value| of(value as f32) as f64).collect()
}
