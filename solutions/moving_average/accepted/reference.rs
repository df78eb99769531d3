//! The exponential moving average, as it is defined.

pub fn moving_average(values: &[f64], beta: f64, correct_bias: bool) -> Vec<f64> {
    let (mut average, mut power) = (0.0, 1.0);
    let step = |value: &f64| {
        average = beta * average + (1.0 - beta) * value;
        power *= beta;
        if correct_bias { average / (1.0 - power) } else { average }
    };
    values.iter().map(step).collect()
}
