// Takes exponentials of the logits as they are.
// Killed by: hidden
fn softmax(logits: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let sum = |row: &Vec<f64>| row.iter().map(|x| x.exp()).sum::<f64>();
    logits.iter().map(|row| row.iter().map(|x| x.exp() / sum(row)).collect()).collect()
}
