// Decays towards 0 by the weights at the beginning, whatever they have become.
// Killed by: hidden
fn sgd_momentum(weights: Vec<f64>, grads: Vec<Vec<f64>>, lr: f64, momentum: f64, weight_decay: f64) -> Vec<f64> {
    let mut moved = weights.clone();
    let mut velocity = vec![0.0; weights.len()];
    for step in &grads {
        for i in 0..weights.len() {
            velocity[i] = momentum * velocity[i] + step[i] + weight_decay * weights[i];
            moved[i] -= lr * velocity[i];
        }
    }
    moved
}
