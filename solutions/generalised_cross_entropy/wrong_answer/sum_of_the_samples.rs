// Returns the sum over the samples.
// Killed by: examples
fn generalised_cross_entropy(logits: Vec<Vec<f64>>, labels: Vec<i64>, q: f64) -> f64 {
    let loss = |(row, label): (&Vec<f64>, &i64)| {
        let largest = row.iter().copied().fold(f64::MIN, f64::max);
        let p = (row[*label as usize] - largest).exp() / row.iter().map(|x| (x - largest).exp()).sum::<f64>();
        (1.0 - p.powf(q)) / q
    };
    logits.iter().zip(&labels).map(loss).sum()
}
