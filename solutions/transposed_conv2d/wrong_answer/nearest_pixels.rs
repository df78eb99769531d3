// Enlarges the image by repeating pixels, then convolves, without turning anything.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;
fn transposed_conv2d(image: Channels, weight: Vec<Channels>, stride: usize, padding: usize) -> Channels {
    let kernel = weight[0][0].len();
    let (height, width) = ((image[0].len() - 1) * stride + kernel, (image[0][0].len() - 1) * stride + kernel);
    let cell = |d: usize, y: usize, x: usize| {
        let mut sum = 0.0;
        for c in 0..image.len() {
            for a in 0..kernel {
                for b in 0..kernel {
                    let row = image[c].get(y.wrapping_sub(a) / stride);
                    let pixel = row.and_then(|row| row.get(x.wrapping_sub(b) / stride)).copied().unwrap_or(0.0);
                    sum += pixel * weight[c][d][a][b];
                }
            }
        }
        sum
    };
    let row = |d, y| (padding..width - padding).map(|x| cell(d, y, x)).collect();
    (0..weight[0].len()).map(|d| (padding..height - padding).map(|y| row(d, y)).collect()).collect()
}
