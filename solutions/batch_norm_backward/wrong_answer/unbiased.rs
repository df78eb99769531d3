// Has N - 1 in the variance.
// Killed by: examples
fn batch_norm_backward(
    x: Vec<Vec<f64>>, gamma: Vec<f64>, grad_out: Vec<Vec<f64>>, eps: f64,
) -> (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) {
    let n = x.len() as f64;
    let (mut by_x, mut by_gamma, mut by_beta) = (x.clone(), Vec::new(), Vec::new());
    for d in 0..gamma.len() {
        let mean = x.iter().map(|row| row[d]).sum::<f64>() / n;
        let s = (x.iter().map(|row| (row[d] - mean).powi(2)).sum::<f64>() / (n - 1.0) + eps).sqrt();
        let z: Vec<f64> = x.iter().map(|row| (row[d] - mean) / s).collect();
        let sum: f64 = grad_out.iter().map(|grads| grads[d]).sum();
        let along: f64 = grad_out.iter().zip(&z).map(|(grads, z)| grads[d] * z).sum();
        for ((row, grads), z) in by_x.iter_mut().zip(&grad_out).zip(&z) {
            row[d] = gamma[d] * (grads[d] - sum / n - z * along / (n - 1.0)) / s;
        }
        by_gamma.push(along);
        by_beta.push(sum);
    }
    (by_x, by_gamma, by_beta)
}
