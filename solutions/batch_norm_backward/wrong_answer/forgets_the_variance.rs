// Forgets that the variance depends on x.
// Killed by: examples
fn batch_norm_backward(
    x: Vec<Vec<f64>>, gamma: Vec<f64>, grad_out: Vec<Vec<f64>>, eps: f64,
) -> (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) {
    let n = x.len() as f64;
    let (mut by_x, mut by_gamma, mut by_beta) = (x.clone(), Vec::new(), Vec::new());
    for d in 0..gamma.len() {
        let mean = x.iter().map(|row| row[d]).sum::<f64>() / n;
        let s = (x.iter().map(|row| (row[d] - mean).powi(2)).sum::<f64>() / n + eps).sqrt();
        let sum: f64 = grad_out.iter().map(|grads| grads[d]).sum();
        for (row, grads) in by_x.iter_mut().zip(&grad_out) {
            row[d] = gamma[d] * (grads[d] - sum / n) / s;
        }
        by_gamma.push(grad_out.iter().zip(&x).map(|(grads, row)| grads[d] * (row[d] - mean) / s).sum());
        by_beta.push(sum);
    }
    (by_x, by_gamma, by_beta)
}
