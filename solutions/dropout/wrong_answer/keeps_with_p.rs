// Takes p for the probability that an activation survives.
// Killed by: examples
fn dropout(x: Vec<f64>, keep: Vec<bool>, p: f64, training: bool) -> Vec<f64> {
    if !training {
        return x;
    }
    x.iter().zip(keep).map(|(value, kept)| if kept { value / p } else { 0.0 }).collect()
}
