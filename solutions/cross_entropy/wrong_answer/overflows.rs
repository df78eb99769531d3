// Takes exponentials of the logits as they are.
// Killed by: hidden
fn cross_entropy(logits: Vec<Vec<f64>>, labels: Vec<i64>) -> f64 {
    let loss = |(row, label): (&Vec<f64>, &i64)| row.iter().map(|x| x.exp()).sum::<f64>().ln() - row[*label as usize];
    logits.iter().zip(&labels).map(loss).sum::<f64>() / logits.len() as f64
}
