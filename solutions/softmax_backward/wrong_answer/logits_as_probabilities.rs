// Takes the logits for the probabilities.
// Killed by: examples
fn softmax_backward(logits: Vec<Vec<f64>>, grad_out: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let of_row = |(row, grads): (&Vec<f64>, &Vec<f64>)| {
        let average: f64 = row.iter().zip(grads).map(|(p, grad)| p * grad).sum();
        row.iter().zip(grads).map(|(p, grad)| p * (grad - average)).collect()
    };
    logits.iter().zip(&grad_out).map(of_row).collect()
}
