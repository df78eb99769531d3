// Forgets that the variance depends on x.
// Killed by: examples
fn layer_norm_backward(
    x: Vec<Vec<f64>>, gamma: Vec<f64>, grad_out: Vec<Vec<f64>>, eps: f64,
) -> (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) {
    let n = gamma.len() as f64;
    let (mut by_gamma, mut by_beta, mut by_x) = (vec![0.0; gamma.len()], vec![0.0; gamma.len()], Vec::new());
    for (row, grads) in x.iter().zip(&grad_out) {
        let mean = row.iter().sum::<f64>() / n;
        let s = (row.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n + eps).sqrt();
        let average = gamma.iter().zip(grads).map(|(g, grad)| g * grad).sum::<f64>() / n;
        by_x.push(gamma.iter().zip(grads).map(|(g, grad)| (g * grad - average) / s).collect());
        for d in 0..gamma.len() {
            by_gamma[d] += grads[d] * (row[d] - mean) / s;
            by_beta[d] += grads[d];
        }
    }
    (by_x, by_gamma, by_beta)
}
