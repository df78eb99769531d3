// Forgets to take the mean off.
// Killed by: examples
fn fold_batch_norm(
    mut weight: Vec<Vec<Vec<Vec<f64>>>>, mut bias: Vec<f64>, gamma: Vec<f64>, beta: Vec<f64>, _mean: Vec<f64>,
    var: Vec<f64>, eps: f64,
) -> (Vec<Vec<Vec<Vec<f64>>>>, Vec<f64>) {
    for o in 0..bias.len() {
        let factor = gamma[o] / (var[o] + eps).sqrt();
        weight[o].iter_mut().flatten().flatten().for_each(|value| *value *= factor);
        bias[o] = bias[o] * factor + beta[o];
    }
    (weight, bias)
}
