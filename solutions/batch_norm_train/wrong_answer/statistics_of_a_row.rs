// Normalises each row by its own mean and variance.
// Killed by: examples
fn batch_norm_train(
    x: Vec<Vec<f64>>, gamma: Vec<f64>, beta: Vec<f64>, mut mean: Vec<f64>, mut var: Vec<f64>, momentum: f64, eps: f64,
) -> (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) {
    let (n, width) = (x.len() as f64, gamma.len() as f64);
    for d in 0..gamma.len() {
        let m = x.iter().map(|row| row[d]).sum::<f64>() / n;
        let v = x.iter().map(|row| (row[d] - m).powi(2)).sum::<f64>() / (n - 1.0);
        mean[d] += momentum * (m - mean[d]);
        var[d] += momentum * (v - var[d]);
    }
    let of_row = |row: &Vec<f64>| {
        let m = row.iter().sum::<f64>() / width;
        let v = row.iter().map(|x| (x - m).powi(2)).sum::<f64>() / width;
        (0..row.len()).map(|d| gamma[d] * (row[d] - m) / (v + eps).sqrt() + beta[d]).collect()
    };
    (x.iter().map(of_row).collect(), mean, var)
}
