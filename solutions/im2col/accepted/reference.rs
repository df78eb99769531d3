//! The patches of an image as the rows of a matrix.

/// Rows are positions row by row; columns are channel, kernel row, kernel column.
pub fn im2col(image: &[Vec<Vec<f64>>], kernel: i64, stride: i64, padding: i64) -> Vec<Vec<f64>> {
    let n_positions = |size: usize| (size as i64 + 2 * padding - kernel) / stride + 1;
    let mut patches = Vec::new();
    for i in 0..n_positions(image[0].len()) {
        for j in 0..n_positions(image[0][0].len()) {
            let mut patch = Vec::new();
            for channel in image {
                for a in 0..kernel {
                    for b in 0..kernel {
                        patch.push(pixel(channel, i * stride - padding + a, j * stride - padding + b));
                    }
                }
            }
            patches.push(patch);
        }
    }
    patches
}

/// 0 in the padding.
fn pixel(channel: &[Vec<f64>], row: i64, column: i64) -> f64 {
    let [row, column] = [row, column].map(|index| usize::try_from(index).ok());
    let inside = || channel.get(row?)?.get(column?);
    inside().copied().unwrap_or(0.0)
}
