// Has a mean for each channel of each picture, as instance normalisation does.
// Killed by: examples
fn batch_norm2d(mut x: Vec<Vec<Vec<Vec<f64>>>>, gamma: Vec<f64>, beta: Vec<f64>, eps: f64) -> Vec<Vec<Vec<Vec<f64>>>> {
    for picture in &mut x {
        for (c, channel) in picture.iter_mut().enumerate() {
            let n = (channel.len() * channel[0].len()) as f64;
            let mean = channel.iter().flatten().sum::<f64>() / n;
            let var = channel.iter().flatten().map(|v| (v - mean).powi(2)).sum::<f64>() / n;
            channel.iter_mut().flatten().for_each(|v| *v = gamma[c] * (*v - mean) / (var + eps).sqrt() + beta[c]);
        }
    }
    x
}
