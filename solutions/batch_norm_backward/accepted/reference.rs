//! The gradients of batch normalisation: of each column, the average and the part along the normalised numbers are taken off.

pub fn batch_norm_backward(
    x: &[Vec<f64>],
    gamma: &[f64],
    grad_out: &[Vec<f64>],
    eps: f64,
) -> (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) {
    let n = x.len() as f64;
    let (mut by_x, mut by_gamma, mut by_beta) = (x.to_vec(), Vec::new(), Vec::new());
    for d in 0..gamma.len() {
        let mean = x.iter().map(|row| row[d]).sum::<f64>() / n;
        let variance = x.iter().map(|row| (row[d] - mean).powi(2)).sum::<f64>() / n;
        let deviation = (variance + eps).sqrt();
        let z: Vec<f64> = x.iter().map(|row| (row[d] - mean) / deviation).collect();
        let sum: f64 = grad_out.iter().map(|grads| grads[d]).sum();
        let along: f64 = grad_out.iter().zip(&z).map(|(grads, z)| grads[d] * z).sum();
        for ((row, grads), z) in by_x.iter_mut().zip(grad_out).zip(&z) {
            row[d] = gamma[d] * (grads[d] - sum / n - z * along / n) / deviation;
        }
        by_gamma.push(along);
        by_beta.push(sum);
    }
    (by_x, by_gamma, by_beta)
}
