// Takes the mean over samples and outputs, as PyTorch's MSELoss does.
// Killed by: hidden
type Matrix = Vec<Vec<f64>>;

fn linear(weights: &Matrix, input: &[f64], biases: &[f64]) -> Vec<f64> {
    (0..biases.len()).map(|k| biases[k] + weights[k].iter().zip(input).map(|(w, v)| w * v).sum::<f64>()).collect()
}

fn mlp_gradients(x: Matrix, y: Matrix, w1: Matrix, b1: Vec<f64>, w2: Matrix, b2: Vec<f64>) -> (Matrix, Vec<f64>, Matrix, Vec<f64>) {
    let n = (y.len() * y[0].len()) as f64;
    let (mut d1, mut c1) = (vec![vec![0.0; x[0].len()]; b1.len()], vec![0.0; b1.len()]);
    let (mut d2, mut c2) = (vec![vec![0.0; b1.len()]; b2.len()], vec![0.0; b2.len()]);
    for (sample, target) in x.iter().zip(&y) {
        let h: Vec<f64> = linear(&w1, sample, &b1).into_iter().map(f64::tanh).collect();
        let o = linear(&w2, &h, &b2);
        let e: Vec<f64> = o.iter().zip(target).map(|(o, y)| 2.0 * (o - y) / n).collect();
        for (k, error) in e.iter().enumerate() {
            c2[k] += error;
            for j in 0..h.len() {
                d2[k][j] += error * h[j];
                let a = error * w2[k][j] * (1.0 - h[j] * h[j]);
                c1[j] += a;
                for (d, v) in sample.iter().enumerate() {
                    d1[j][d] += a * v;
                }
            }
        }
    }
    (d1, c1, d2, c2)
}
