//! Adam: the corrected average of the gradients, divided by the root of the corrected average of their squares.

pub fn adam(weights: &[f64], grads: &[Vec<f64>], lr: f64, beta1: f64, beta2: f64, eps: f64) -> Vec<f64> {
    let mut weights = weights.to_vec();
    let mut averages = vec![(0.0, 0.0); weights.len()];
    let (mut power1, mut power2) = (1.0, 1.0);
    for step in grads {
        power1 *= beta1;
        power2 *= beta2;
        for ((weight, (m, v)), gradient) in weights.iter_mut().zip(&mut averages).zip(step) {
            *m = beta1 * *m + (1.0 - beta1) * gradient;
            *v = beta2 * *v + (1.0 - beta2) * gradient * gradient;
            let size = (*v / (1.0 - power2)).sqrt();
            *weight -= lr * (*m / (1.0 - power1)) / (size + eps);
        }
    }
    weights
}
