//! The cross-correlation of an image with a kernel for each output channel, with groups.

/// As it is defined.
pub fn conv2d(
    image: &[Vec<Vec<f64>>],
    weight: &[Vec<Vec<Vec<f64>>>],
    bias: &[f64],
    stride: i64,
    padding: i64,
    groups: i64,
) -> Vec<Vec<Vec<f64>>> {
    let n_positions = |size: usize, kernel: usize| (size as i64 + 2 * padding - kernel as i64) / stride + 1;
    let n_rows = n_positions(image[0].len(), weight[0][0].len());
    let n_columns = n_positions(image[0][0].len(), weight[0][0][0].len());
    let n_in_group = weight.len() / groups as usize;
    let channel = |o: usize| {
        let seen = &image[o / n_in_group * weight[o].len()..];
        let cell = |i, j| bias[o] + product(seen, &weight[o], i * stride - padding, j * stride - padding);
        (0..n_rows).map(|i| (0..n_columns).map(|j| cell(i, j)).collect()).collect()
    };
    (0..weight.len()).map(channel).collect()
}

/// The inner product of a kernel with the patch whose first pixel is given. The image may have more channels than the kernel.
fn product(image: &[Vec<Vec<f64>>], kernel: &[Vec<Vec<f64>>], top: i64, left: i64) -> f64 {
    let mut sum = 0.0;
    for (channel, weights) in image.iter().zip(kernel) {
        for (a, row) in weights.iter().enumerate() {
            for (b, weight) in row.iter().enumerate() {
                sum += weight * pixel(channel, top + a as i64, left + b as i64);
            }
        }
    }
    sum
}

/// 0 in the padding.
fn pixel(channel: &[Vec<f64>], row: i64, column: i64) -> f64 {
    let [row, column] = [row, column].map(|index| usize::try_from(index).ok());
    let inside = || channel.get(row?)?.get(column?);
    inside().copied().unwrap_or(0.0)
}
