// Clips the branch, and adds x to it.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;
fn layer(image: &Channels, weight: &[Channels]) -> Channels {
    let (height, width) = (image[0].len(), image[0][0].len());
    let cell = |o: usize, i: usize, j: usize| {
        let mut sum = 0.0;
        for c in 0..image.len() {
            for y in i.saturating_sub(1)..(i + 2).min(height) {
                for x in j.saturating_sub(1)..(j + 2).min(width) {
                    sum += weight[o][c][y + 1 - i][x + 1 - j] * image[c][y][x];
                }
            }
        }
        f64::max(sum, 0.0)
    };
    (0..weight.len()).map(|o| (0..height).map(|i| (0..width).map(|j| cell(o, i, j)).collect()).collect()).collect()
}
fn residual_block(image: Channels, weight1: Vec<Channels>, weight2: Vec<Channels>) -> Channels {
    let mut result = layer(&layer(&image, &weight1), &weight2);
    for (channel, pixels) in result.iter_mut().zip(&image) {
        for (row, pixels) in channel.iter_mut().zip(pixels) {
            row.iter_mut().zip(pixels).for_each(|(value, pixel)| *value += pixel);
        }
    }
    result
}
