// Overwrites the gradient of the input with every output.
// Killed by: examples
fn linear_backward(
    x: Vec<Vec<f64>>, weight: Vec<Vec<f64>>, grad_out: Vec<Vec<f64>>,
) -> (Vec<Vec<f64>>, Vec<Vec<f64>>, Vec<f64>) {
    let (mut by_x, mut by_weight) = (vec![vec![0.0; weight[0].len()]; x.len()], vec![vec![0.0; weight[0].len()]; weight.len()]);
    let mut by_bias = vec![0.0; weight.len()];
    for n in 0..x.len() {
        for m in 0..weight.len() {
            by_bias[m] += grad_out[n][m];
            for d in 0..weight[0].len() {
                by_x[n][d] = grad_out[n][m] * weight[m][d];
                by_weight[m][d] += grad_out[n][m] * x[n][d];
            }
        }
    }
    (by_x, by_weight, by_bias)
}
