//! The mean cross-entropy with smoothed labels, as a mixture of two: with the label, and with all classes alike.

pub fn label_smoothing_loss(logits: &[Vec<f64>], labels: &[i64], eps: f64) -> f64 {
    let loss = |(row, label): (&Vec<f64>, &i64)| {
        let largest = row.iter().copied().reduce(f64::max).expect("a row has a class");
        let shifted: Vec<f64> = row.iter().map(|logit| logit - largest).collect();
        let logarithm = shifted.iter().map(|logit| logit.exp()).sum::<f64>().ln();
        let mean = shifted.iter().sum::<f64>() / row.len() as f64;
        (1.0 - eps) * (logarithm - shifted[*label as usize]) + eps * (logarithm - mean)
    };
    logits.iter().zip(labels).map(loss).sum::<f64>() / logits.len() as f64
}
