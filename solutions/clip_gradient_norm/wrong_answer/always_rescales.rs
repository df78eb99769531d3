// Gives every gradient the largest norm, also a shorter one.
// Killed by: examples
fn clip_gradient_norm(grads: Vec<Vec<f64>>, max_norm: f64) -> Vec<Vec<f64>> {
    let norm = grads.iter().flatten().map(|g| g * g).sum::<f64>().sqrt();
    if norm == 0.0 {
        return grads;
    }
    grads.into_iter().map(|tensor| tensor.into_iter().map(|g| g * max_norm / norm).collect()).collect()
}
