// Returns the activations as they are where p is 0.
// Killed by: hidden
fn dropout(x: Vec<f64>, keep: Vec<bool>, p: f64, training: bool) -> Vec<f64> {
    if !training || p == 0.0 {
        return x;
    }
    x.iter().zip(keep).map(|(value, kept)| if kept { value / (1.0 - p) } else { 0.0 }).collect()
}
