//! The mean generalised cross-entropy, through the logarithm of the probability.

pub fn generalised_cross_entropy(logits: &[Vec<f64>], labels: &[i64], q: f64) -> f64 {
    let loss = |(row, label): (&Vec<f64>, &i64)| {
        let largest = row.iter().copied().reduce(f64::max).expect("a row has a class");
        let sum: f64 = row.iter().map(|logit| (logit - largest).exp()).sum();
        let log_p = row[*label as usize] - largest - sum.ln();
        -(q * log_p).exp_m1() / q
    };
    logits.iter().zip(labels).map(loss).sum::<f64>() / logits.len() as f64
}
