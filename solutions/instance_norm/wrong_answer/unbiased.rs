// Divides by one less than the number of pixels.
// Killed by: examples
fn instance_norm(mut x: Vec<Vec<Vec<Vec<f64>>>>, gamma: Vec<f64>, beta: Vec<f64>, eps: f64) -> Vec<Vec<Vec<Vec<f64>>>> {
    for picture in &mut x {
        for (c, channel) in picture.iter_mut().enumerate() {
            let n = (channel.len() * channel[0].len()) as f64;
            let mean = channel.iter().flatten().sum::<f64>() / n;
            let var = channel.iter().flatten().map(|p| (p - mean).powi(2)).sum::<f64>() / (n - 1.0);
            channel.iter_mut().flatten().for_each(|p| *p = gamma[c] * (*p - mean) / (var + eps).sqrt() + beta[c]);
        }
    }
    x
}
