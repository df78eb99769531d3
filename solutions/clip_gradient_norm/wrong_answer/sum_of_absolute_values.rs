// Takes the sum of the absolute values for the norm.
// Killed by: examples
fn clip_gradient_norm(grads: Vec<Vec<f64>>, max_norm: f64) -> Vec<Vec<f64>> {
    let norm: f64 = grads.iter().flatten().map(|g| g.abs()).sum();
    let factor = if norm > max_norm { max_norm / norm } else { 1.0 };
    grads.iter().map(|tensor| tensor.iter().map(|g| g * factor).collect()).collect()
}
