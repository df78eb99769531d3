// Looks one step ahead, as Nesterov's variant does.
// Killed by: examples
fn sgd_momentum(mut weights: Vec<f64>, grads: Vec<Vec<f64>>, lr: f64, momentum: f64, weight_decay: f64) -> Vec<f64> {
    let mut velocity = vec![0.0; weights.len()];
    for step in &grads {
        for i in 0..weights.len() {
            let g = step[i] + weight_decay * weights[i];
            velocity[i] = momentum * velocity[i] + g;
            weights[i] -= lr * (g + momentum * velocity[i]);
        }
    }
    weights
}
