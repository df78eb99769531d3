// Adds eps to the standard deviation.
// Killed by: examples
fn batch_norm_infer(
    x: Vec<Vec<f64>>, gamma: Vec<f64>, beta: Vec<f64>, mean: Vec<f64>, var: Vec<f64>, eps: f64,
) -> Vec<Vec<f64>> {
    let of = |(d, value): (usize, &f64)| gamma[d] * (value - mean[d]) / (var[d].sqrt() + eps) + beta[d];
    x.iter().map(|row| row.iter().enumerate().map(of).collect()).collect()
}
