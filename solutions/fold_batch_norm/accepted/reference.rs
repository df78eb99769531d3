//! Batch normalisation folded into a convolution: a factor for each output channel.

type Weight = Vec<Vec<Vec<Vec<f64>>>>;

pub fn fold_batch_norm(
    weight: &[Vec<Vec<Vec<f64>>>],
    bias: &[f64],
    gamma: &[f64],
    beta: &[f64],
    mean: &[f64],
    var: &[f64],
    eps: f64,
) -> (Weight, Vec<f64>) {
    let (mut new_weight, mut new_bias) = (weight.to_vec(), Vec::new());
    for (o, filters) in new_weight.iter_mut().enumerate() {
        let factor = gamma[o] / (var[o] + eps).sqrt();
        filters.iter_mut().flatten().flatten().for_each(|value| *value *= factor);
        new_bias.push((bias[o] - mean[o]) * factor + beta[o]);
    }
    (new_weight, new_bias)
}
