//! Batch normalisation in training, as it is defined.

type Normalised = (Vec<Vec<f64>>, Vec<f64>, Vec<f64>);

pub fn batch_norm_train(
    x: &[Vec<f64>],
    gamma: &[f64],
    beta: &[f64],
    running_mean: &[f64],
    running_var: &[f64],
    momentum: f64,
    eps: f64,
) -> Normalised {
    let n = x.len() as f64;
    let (mut y, mut new_mean, mut new_var) = (x.to_vec(), Vec::new(), Vec::new());
    for d in 0..gamma.len() {
        let mean = x.iter().map(|row| row[d]).sum::<f64>() / n;
        let squares: f64 = x.iter().map(|row| (row[d] - mean).powi(2)).sum();
        for row in &mut y {
            row[d] = gamma[d] * (row[d] - mean) / (squares / n + eps).sqrt() + beta[d];
        }
        new_mean.push((1.0 - momentum) * running_mean[d] + momentum * mean);
        new_var.push((1.0 - momentum) * running_var[d] + momentum * squares / (n - 1.0));
    }
    (y, new_mean, new_var)
}
