// Adds eps to the standard deviation.
// Killed by: examples
fn batch_norm_train(
    mut x: Vec<Vec<f64>>, gamma: Vec<f64>, beta: Vec<f64>, mut mean: Vec<f64>, mut var: Vec<f64>, momentum: f64, eps: f64,
) -> (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) {
    let n = x.len() as f64;
    for d in 0..gamma.len() {
        let m = x.iter().map(|row| row[d]).sum::<f64>() / n;
        let squares = x.iter().map(|row| (row[d] - m).powi(2)).sum::<f64>();
        for row in &mut x {
            row[d] = gamma[d] * (row[d] - m) / ((squares / n).sqrt() + eps) + beta[d];
        }
        mean[d] += momentum * (m - mean[d]);
        var[d] += momentum * (squares / (n - 1.0) - var[d]);
    }
    (x, mean, var)
}
