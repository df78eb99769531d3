// Sums the exponentials of the logits as they are.
// Killed by: hidden
fn log_softmax(logits: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let log_sum = |row: &Vec<f64>| row.iter().map(|x| x.exp()).sum::<f64>().ln();
    logits.iter().map(|row| row.iter().map(|x| x - log_sum(row)).collect()).collect()
}
