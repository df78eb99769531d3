// Takes the maximum off in the sum alone.
// Killed by: examples
fn log_softmax(logits: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let of_row = |row: &Vec<f64>| {
        let largest = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let sum: f64 = row.iter().map(|x| (x - largest).exp()).sum();
        row.iter().map(|x| x - sum.ln()).collect()
    };
    logits.iter().map(of_row).collect()
}
