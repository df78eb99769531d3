//! The gradients of a linear layer: each product of the forward pass gives its share to both of its factors.

pub fn linear_backward(
    x: &[Vec<f64>],
    weight: &[Vec<f64>],
    grad_out: &[Vec<f64>],
) -> (Vec<Vec<f64>>, Vec<Vec<f64>>, Vec<f64>) {
    let n_features = weight[0].len();
    let mut by_x = vec![vec![0.0; n_features]; x.len()];
    let mut by_weight = vec![vec![0.0; n_features]; weight.len()];
    let mut by_bias = vec![0.0; weight.len()];
    for (n, grads) in grad_out.iter().enumerate() {
        for (m, grad) in grads.iter().enumerate() {
            by_bias[m] += grad;
            for d in 0..n_features {
                by_x[n][d] += grad * weight[m][d];
                by_weight[m][d] += grad * x[n][d];
            }
        }
    }
    (by_x, by_weight, by_bias)
}
