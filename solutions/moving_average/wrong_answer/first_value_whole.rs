// Takes the first value as it is, and corrects nothing after it.
// Killed by: examples
fn moving_average(values: Vec<f64>, beta: f64, _correct_bias: bool) -> Vec<f64> {
    let mut averages: Vec<f64> = Vec::new();
    for value in values {
        let next = averages.last().map_or(value, |last| beta * last + (1.0 - beta) * value);
        averages.push(next);
    }
    averages
}
