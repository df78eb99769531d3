// With powers: the numerator's and the denominator's apart, so that no probability underflows before its power is taken.
fn generalised_cross_entropy(logits: Vec<Vec<f64>>, labels: Vec<i64>, q: f64) -> f64 {
    let mut mean = 0.0;
    for (row, &label) in logits.iter().zip(&labels) {
        let top = row.iter().copied().fold(f64::MIN, f64::max);
        let sum: f64 = row.iter().rev().map(|x| (x - top).exp()).sum();
        let power = (q * (row[label as usize] - top)).exp() / sum.powf(q);
        mean += (1.0 - power) / (q * labels.len() as f64);
    }
    mean
}
