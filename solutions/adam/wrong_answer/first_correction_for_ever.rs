// Corrects each step as if it were the first.
// Killed by: examples
fn adam(mut weights: Vec<f64>, grads: Vec<Vec<f64>>, lr: f64, beta1: f64, beta2: f64, eps: f64) -> Vec<f64> {
    let (mut m, mut v) = (vec![0.0; weights.len()], vec![0.0; weights.len()]);
    for step in &grads {
        for (i, g) in step.iter().enumerate() {
            m[i] = beta1 * m[i] + (1.0 - beta1) * g;
            v[i] = beta2 * v[i] + (1.0 - beta2) * g * g;
            let size: f64 = v[i] / (1.0 - beta2);
            weights[i] -= lr * m[i] / (1.0 - beta1) / (size.sqrt() + eps);
        }
    }
    weights
}
