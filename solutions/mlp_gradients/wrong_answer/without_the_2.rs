// Differentiates half of the squared error, as textbooks like to do.
// Killed by: examples
type Matrix = Vec<Vec<f64>>;

fn mlp_gradients(x: Matrix, y: Matrix, w1: Matrix, b1: Vec<f64>, w2: Matrix, b2: Vec<f64>) -> (Matrix, Vec<f64>, Matrix, Vec<f64>) {
    let dot = |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).map(|(a, b)| a * b).sum() };
    let (mut d1, mut c1) = (vec![vec![0.0; x[0].len()]; b1.len()], vec![0.0; b1.len()]);
    let (mut d2, mut c2) = (vec![vec![0.0; b1.len()]; b2.len()], vec![0.0; b2.len()]);
    for (sample, target) in x.iter().zip(&y) {
        let h: Vec<f64> = w1.iter().zip(&b1).map(|(row, b)| (b + dot(row, sample)).tanh()).collect();
        for k in 0..b2.len() {
            let error = (b2[k] + dot(&w2[k], &h) - target[k]) / x.len() as f64;
            c2[k] += error;
            for j in 0..h.len() {
                d2[k][j] += error * h[j];
                let a = error * w2[k][j] * (1.0 - h[j] * h[j]);
                c1[j] += a;
                for d in 0..sample.len() {
                    d1[j][d] += a * sample[d];
                }
            }
        }
    }
    (d1, c1, d2, c2)
}
