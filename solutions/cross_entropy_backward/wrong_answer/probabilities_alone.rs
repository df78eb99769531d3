// Leaves the labels out.
// Killed by: examples
fn cross_entropy_backward(logits: Vec<Vec<f64>>, _labels: Vec<i64>) -> Vec<Vec<f64>> {
    let n = logits.len() as f64;
    let of_row = |row: &Vec<f64>| {
        let largest = row.iter().copied().fold(f64::MIN, f64::max);
        let sum: f64 = row.iter().map(|x| (x - largest).exp()).sum();
        row.iter().map(|x| (x - largest).exp() / sum / n).collect()
    };
    logits.iter().map(of_row).collect()
}
