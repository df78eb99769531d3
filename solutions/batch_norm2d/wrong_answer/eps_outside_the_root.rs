// Adds eps to the standard deviation.
// Killed by: examples
fn batch_norm2d(mut x: Vec<Vec<Vec<Vec<f64>>>>, gamma: Vec<f64>, beta: Vec<f64>, eps: f64) -> Vec<Vec<Vec<Vec<f64>>>> {
    for c in 0..gamma.len() {
        let numbers: Vec<f64> = x.iter().flat_map(|picture| picture[c].iter().flatten()).copied().collect();
        let n = numbers.len() as f64;
        let mean = numbers.iter().sum::<f64>() / n;
        let deviation = (numbers.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n).sqrt() + eps;
        for v in x.iter_mut().flat_map(|picture| picture[c].iter_mut().flatten()) {
            *v = gamma[c] * (*v - mean) / deviation + beta[c];
        }
    }
    x
}
