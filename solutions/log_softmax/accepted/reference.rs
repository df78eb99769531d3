//! Log-softmax of each row: the logits less the logarithm of the sum of their exponentials.

/// The largest logit is taken out of the sum, which is at least 1 then.
pub fn log_softmax(logits: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let of_row = |row: &Vec<f64>| {
        let largest = row.iter().copied().reduce(f64::max).expect("a row has a class");
        let sum: f64 = row.iter().map(|logit| (logit - largest).exp()).sum();
        row.iter().map(|logit| logit - largest - sum.ln()).collect()
    };
    logits.iter().map(of_row).collect()
}
