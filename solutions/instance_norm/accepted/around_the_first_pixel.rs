// One pass: sums of the differences from the first pixel, which do not cancel as sums of the pixels would.
fn instance_norm(mut x: Vec<Vec<Vec<Vec<f64>>>>, gamma: Vec<f64>, beta: Vec<f64>, eps: f64) -> Vec<Vec<Vec<Vec<f64>>>> {
    for picture in &mut x {
        for (c, channel) in picture.iter_mut().enumerate() {
            let first = channel[0][0];
            let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
            for pixel in channel.iter().flatten() {
                n += 1.0;
                sum += pixel - first;
                squares += (pixel - first) * (pixel - first);
            }
            let mean = sum / n;
            let scale = gamma[c] / (squares / n - mean * mean + eps).sqrt();
            channel.iter_mut().flatten().for_each(|pixel| *pixel = (*pixel - first - mean) * scale + beta[c]);
        }
    }
    x
}
