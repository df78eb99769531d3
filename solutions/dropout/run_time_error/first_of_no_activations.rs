// Fills the result with the first activation, which an empty layer does not have.
// Killed by: hidden
fn dropout(x: Vec<f64>, keep: Vec<bool>, p: f64, training: bool) -> Vec<f64> {
    let mut result = vec![x[0]; x.len()];
    for i in 0..x.len() {
        result[i] = if !training { x[i] } else if keep[i] { x[i] / (1.0 - p) } else { 0.0 };
    }
    result
}
