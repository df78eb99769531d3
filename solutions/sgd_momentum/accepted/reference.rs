//! Gradient descent with momentum: the decayed gradient goes into the velocity, the velocity into the weight.

pub fn sgd_momentum(weights: &[f64], grads: &[Vec<f64>], lr: f64, momentum: f64, weight_decay: f64) -> Vec<f64> {
    let mut weights = weights.to_vec();
    let mut velocities = vec![0.0; weights.len()];
    for step in grads {
        for ((weight, velocity), gradient) in weights.iter_mut().zip(&mut velocities).zip(step) {
            *velocity = momentum * *velocity + gradient + weight_decay * *weight;
            *weight -= lr * *velocity;
        }
    }
    weights
}
