//! ResNet's basic block: two convolutions, a shortcut around them, and a ReLU behind each.

type Channels = Vec<Vec<Vec<f64>>>;

pub fn residual_block(image: &Channels, weight1: &[Channels], weight2: &[Channels]) -> Channels {
    let nothing = |_: usize, _: usize, _: usize| 0.0;
    let middle = activated(image, weight1, nothing);
    activated(&middle, weight2, |channel, row, column| image[channel][row][column])
}

/// The ReLU of a convolution with a padding of 1, plus what is added to each cell.
fn activated(image: &Channels, weight: &[Channels], added: impl Fn(usize, usize, usize) -> f64) -> Channels {
    let (height, width) = (image[0].len(), image[0][0].len());
    let cell = |o: usize, i: usize, j: usize| {
        let mut sum = added(o, i, j);
        for (channel, kernel) in image.iter().zip(&weight[o]) {
            for (a, weights) in kernel.iter().enumerate() {
                for (b, weight) in weights.iter().enumerate() {
                    sum += weight * pixel(channel, i + a, j + b);
                }
            }
        }
        sum.max(0.0)
    };
    let map = |o: usize| (0..height).map(|i| (0..width).map(|j| cell(o, i, j)).collect()).collect();
    (0..weight.len()).map(map).collect()
}

/// A pixel by its place in the padded image: 0 in the padding.
fn pixel(channel: &[Vec<f64>], row: usize, column: usize) -> f64 {
    let inside = || channel.get(row.checked_sub(1)?)?.get(column.checked_sub(1)?);
    inside().copied().unwrap_or(0.0)
}
