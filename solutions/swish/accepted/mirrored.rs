// The positive side alone is computed; the negative one follows from swish(-x) = swish(x) - x.
fn swish(x: Vec<f64>) -> Vec<f64> {
    let of_positive = |value: f64| value - value * (-value).exp() / (1.0 + (-value).exp());
    x.into_iter().map(|value| if value < 0.0 { of_positive(-value) + value } else { of_positive(value) }).collect()
}
