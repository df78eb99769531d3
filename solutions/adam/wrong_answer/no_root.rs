// Divides by the average of the squares, without a root.
// Killed by: examples
fn adam(mut weights: Vec<f64>, grads: Vec<Vec<f64>>, lr: f64, beta1: f64, beta2: f64, eps: f64) -> Vec<f64> {
    let (mut m, mut v) = (vec![0.0; weights.len()], vec![0.0; weights.len()]);
    for (t, step) in grads.iter().enumerate() {
        let t = t as i32 + 1;
        for (i, g) in step.iter().enumerate() {
            m[i] = beta1 * m[i] + (1.0 - beta1) * g;
            v[i] = beta2 * v[i] + (1.0 - beta2) * g * g;
            weights[i] -= lr * m[i] / (1.0 - beta1.powi(t)) / (v[i] / (1.0 - beta2.powi(t)) + eps);
        }
    }
    weights
}
