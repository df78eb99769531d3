//! Batch normalisation at inference, as it is defined.

pub fn batch_norm_infer(
    x: &[Vec<f64>],
    gamma: &[f64],
    beta: &[f64],
    running_mean: &[f64],
    running_var: &[f64],
    eps: f64,
) -> Vec<Vec<f64>> {
    let normalised =
        |(d, value): (usize, &f64)| gamma[d] * (value - running_mean[d]) / (running_var[d] + eps).sqrt() + beta[d];
    x.iter().map(|row| row.iter().enumerate().map(normalised).collect()).collect()
}
