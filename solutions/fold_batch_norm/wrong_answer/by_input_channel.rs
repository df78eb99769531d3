// Scales the weights by the input channel.
// Killed by: examples
fn fold_batch_norm(
    mut weight: Vec<Vec<Vec<Vec<f64>>>>, mut bias: Vec<f64>, gamma: Vec<f64>, beta: Vec<f64>, mean: Vec<f64>,
    var: Vec<f64>, eps: f64,
) -> (Vec<Vec<Vec<Vec<f64>>>>, Vec<f64>) {
    let factors: Vec<f64> = gamma.iter().zip(&var).map(|(g, v)| g / (v + eps).sqrt()).collect();
    for o in 0..bias.len() {
        for (c, kernel) in weight[o].iter_mut().enumerate() {
            kernel.iter_mut().flatten().for_each(|value| *value *= factors[c % factors.len()]);
        }
        bias[o] = (bias[o] - mean[o]) * factors[o] + beta[o];
    }
    (weight, bias)
}
