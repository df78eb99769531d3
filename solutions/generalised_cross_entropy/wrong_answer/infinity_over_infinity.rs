// Divides exponentials that are infinite for large logits.
// Killed by: hidden
fn generalised_cross_entropy(logits: Vec<Vec<f64>>, labels: Vec<i64>, q: f64) -> f64 {
    let loss = |(row, label): (&Vec<f64>, &i64)| {
        let p = row[*label as usize].exp() / row.iter().map(|x| x.exp()).sum::<f64>();
        (1.0 - p.powf(q)) / q
    };
    logits.iter().zip(&labels).map(loss).sum::<f64>() / logits.len() as f64
}
