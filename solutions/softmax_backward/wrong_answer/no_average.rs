// Multiplies probability and gradient, as if the sum were a constant.
// Killed by: examples
fn softmax_backward(logits: Vec<Vec<f64>>, grad_out: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let of_row = |(row, grads): (&Vec<f64>, &Vec<f64>)| {
        let largest = row.iter().copied().fold(f64::MIN, f64::max);
        let sum: f64 = row.iter().map(|x| (x - largest).exp()).sum();
        row.iter().zip(grads).map(|(x, grad)| (x - largest).exp() / sum * grad).collect()
    };
    logits.iter().zip(&grad_out).map(of_row).collect()
}
