//! Inverted dropout, as it is defined.

pub fn dropout(x: &[f64], keep: &[bool], p: f64, training: bool) -> Vec<f64> {
    if !training {
        return x.to_vec();
    }
    x.iter().zip(keep).map(|(value, kept)| if *kept { value / (1.0 - p) } else { 0.0 }).collect()
}
