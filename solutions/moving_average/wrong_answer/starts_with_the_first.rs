// Begins with the first value.
// Killed by: examples
fn moving_average(values: Vec<f64>, beta: f64, correct_bias: bool) -> Vec<f64> {
    let mut average = values.first().copied().unwrap_or(0.0);
    let mut power = 1.0;
    let step = |value: &f64| {
        average = beta * average + (1.0 - beta) * value;
        power *= beta;
        if correct_bias { average / (1.0 - power) } else { average }
    };
    values.iter().map(step).collect()
}
