// Has the smoothed target at the right class, and nothing for the others.
// Killed by: examples
fn label_smoothing_loss(logits: Vec<Vec<f64>>, labels: Vec<i64>, eps: f64) -> f64 {
    let loss = |(row, label): (&Vec<f64>, &i64)| {
        let largest = row.iter().copied().fold(f64::MIN, f64::max);
        let logarithm = row.iter().map(|x| (x - largest).exp()).sum::<f64>().ln() + largest;
        (1.0 - eps + eps / row.len() as f64) * (logarithm - row[*label as usize])
    };
    logits.iter().zip(&labels).map(loss).sum::<f64>() / logits.len() as f64
}
