//! The backward pass of softmax: each gradient less the row's average, weighted by the probabilities, times the probability.

pub fn softmax_backward(logits: &[Vec<f64>], grad_out: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let of_row = |(row, grads): (&Vec<f64>, &Vec<f64>)| {
        let largest = row.iter().copied().reduce(f64::max).expect("a row has a class");
        let exponentials: Vec<f64> = row.iter().map(|logit| (logit - largest).exp()).collect();
        let sum: f64 = exponentials.iter().sum();
        let average = exponentials.iter().zip(grads).map(|(exponential, grad)| exponential * grad).sum::<f64>() / sum;
        exponentials.iter().zip(grads).map(|(exponential, grad)| exponential / sum * (grad - average)).collect()
    };
    logits.iter().zip(grad_out).map(of_row).collect()
}
