//! Softmax of each row: the exponentials divided by their sum.

/// Taking a constant off a row changes nothing; with the largest taken off, no exponential exceeds 1, and the sum is at least 1.
pub fn softmax(logits: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let of_row = |row: &Vec<f64>| {
        let largest = row.iter().copied().reduce(f64::max).expect("a row has a class");
        let exponentials: Vec<f64> = row.iter().map(|logit| (logit - largest).exp()).collect();
        let sum: f64 = exponentials.iter().sum();
        exponentials.iter().map(|exponential| exponential / sum).collect()
    };
    logits.iter().map(of_row).collect()
}
