//! Clipping by the global norm: all numbers of all tensors have one norm, and get one factor.

pub fn clip_gradient_norm(grads: &[Vec<f64>], max_norm: f64) -> Vec<Vec<f64>> {
    let norm = grads.iter().flatten().map(|g| g * g).sum::<f64>().sqrt();
    if norm <= max_norm {
        return grads.to_vec();
    }
    let factor = max_norm / norm;
    grads.iter().map(|tensor| tensor.iter().map(|g| g * factor).collect()).collect()
}
