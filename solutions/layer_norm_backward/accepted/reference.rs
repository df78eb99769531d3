//! The gradients of layer normalisation: of each row, the average and the part along the normalised numbers are taken off.

pub fn layer_norm_backward(
    x: &[Vec<f64>],
    gamma: &[f64],
    grad_out: &[Vec<f64>],
    eps: f64,
) -> (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) {
    let n = gamma.len() as f64;
    let (mut by_gamma, mut by_beta) = (vec![0.0; gamma.len()], vec![0.0; gamma.len()]);
    let mut by_x = Vec::new();
    for (row, grads) in x.iter().zip(grad_out) {
        let mean = row.iter().sum::<f64>() / n;
        let variance = row.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / n;
        let deviation = (variance + eps).sqrt();
        let z: Vec<f64> = row.iter().map(|value| (value - mean) / deviation).collect();
        let h: Vec<f64> = gamma.iter().zip(grads).map(|(gamma, grad)| gamma * grad).collect();
        let average = h.iter().sum::<f64>() / n;
        let along = h.iter().zip(&z).map(|(h, z)| h * z).sum::<f64>() / n;
        by_x.push(h.iter().zip(&z).map(|(h, z)| (h - average - z * along) / deviation).collect());
        for (d, grad) in grads.iter().enumerate() {
            by_gamma[d] += grad * z[d];
            by_beta[d] += grad;
        }
    }
    (by_x, by_gamma, by_beta)
}
