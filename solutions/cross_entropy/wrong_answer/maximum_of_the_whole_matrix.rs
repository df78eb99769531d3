// Takes the maximum of the whole matrix off, so that a row far below it underflows.
// Killed by: hidden
fn cross_entropy(logits: Vec<Vec<f64>>, labels: Vec<i64>) -> f64 {
    let largest = logits.iter().flatten().copied().fold(f64::MIN, f64::max);
    let loss = |(row, label): (&Vec<f64>, &i64)| {
        row.iter().map(|x| (x - largest).exp()).sum::<f64>().ln() + largest - row[*label as usize]
    };
    logits.iter().zip(&labels).map(loss).sum::<f64>() / logits.len() as f64
}
