//! The gradient of the mean cross-entropy: softmax less one-hot, divided by the number of rows.

pub fn cross_entropy_backward(logits: &[Vec<f64>], labels: &[i64]) -> Vec<Vec<f64>> {
    let n = logits.len() as f64;
    let of_row = |(row, label): (&Vec<f64>, &i64)| {
        let largest = row.iter().copied().reduce(f64::max).expect("a row has a class");
        let sum: f64 = row.iter().map(|logit| (logit - largest).exp()).sum();
        let derivative = |(class, logit): (usize, &f64)| {
            let one_hot = if class == *label as usize { 1.0 } else { 0.0 };
            ((logit - largest).exp() / sum - one_hot) / n
        };
        row.iter().enumerate().map(derivative).collect()
    };
    logits.iter().zip(labels).map(of_row).collect()
}
