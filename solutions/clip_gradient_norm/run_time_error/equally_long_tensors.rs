// Takes all tensors to be as long as the first.
// Killed by: examples
fn clip_gradient_norm(mut grads: Vec<Vec<f64>>, max_norm: f64) -> Vec<Vec<f64>> {
    let mut squares = 0.0;
    for i in 0..grads.len() {
        for j in 0..grads[0].len() {
            squares += grads[i][j] * grads[i][j];
        }
    }
    let norm = f64::sqrt(squares);
    if norm > max_norm {
        grads.iter_mut().flatten().for_each(|g| *g *= max_norm / norm);
    }
    grads
}
