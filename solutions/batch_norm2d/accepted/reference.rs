//! Batch normalisation of pictures in training, as it is defined.

type Map = Vec<Vec<f64>>;

pub fn batch_norm2d(x: &[Vec<Map>], gamma: &[f64], beta: &[f64], eps: f64) -> Vec<Vec<Map>> {
    let mut y = x.to_vec();
    for c in 0..gamma.len() {
        let numbers = || x.iter().flat_map(|picture| picture[c].iter().flatten());
        let n = numbers().count() as f64;
        let mean = numbers().sum::<f64>() / n;
        let variance = numbers().map(|number| (number - mean).powi(2)).sum::<f64>() / n;
        for number in y.iter_mut().flat_map(|picture| picture[c].iter_mut().flatten()) {
            *number = gamma[c] * (*number - mean) / (variance + eps).sqrt() + beta[c];
        }
    }
    y
}
