// Takes the number of the step, which starts at 1, for the gradient's index.
// Killed by: examples
fn adam(mut weights: Vec<f64>, grads: Vec<Vec<f64>>, lr: f64, beta1: f64, beta2: f64, eps: f64) -> Vec<f64> {
    let (mut m, mut v) = (vec![0.0; weights.len()], vec![0.0; weights.len()]);
    for t in 1..=grads.len() {
        for i in 0..weights.len() {
            let g = grads[t][i];
            m[i] = beta1 * m[i] + (1.0 - beta1) * g;
            v[i] = beta2 * v[i] + (1.0 - beta2) * g * g;
            let size: f64 = v[i] / (1.0 - beta2.powi(t as i32));
            weights[i] -= lr * m[i] / (1.0 - beta1.powi(t as i32)) / (size.sqrt() + eps);
        }
    }
    weights
}
