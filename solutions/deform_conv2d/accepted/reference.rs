//! The convolution of an image whose pixels are read at points that are moved by offsets.

/// As it is defined.
pub fn deform_conv2d(
    image: &[Vec<Vec<f64>>],
    offsets: &[Vec<Vec<f64>>],
    weight: &[Vec<Vec<Vec<f64>>>],
    bias: &[f64],
    stride: i64,
    padding: i64,
) -> Vec<Vec<Vec<f64>>> {
    let cell = |o: usize, i: usize, j: usize| {
        let (top, left) = (i as i64 * stride - padding, j as i64 * stride - padding);
        let mut sum = bias[o];
        for (channel, kernel) in image.iter().zip(&weight[o]) {
            for (a, row) in kernel.iter().enumerate() {
                for (b, weight) in row.iter().enumerate() {
                    let tap = a * row.len() + b;
                    let y = (top + a as i64) as f64 + offsets[2 * tap][i][j];
                    let x = (left + b as i64) as f64 + offsets[2 * tap + 1][i][j];
                    sum += weight * between(channel, y, x);
                }
            }
        }
        sum
    };
    let (n_rows, n_columns) = (offsets[0].len(), offsets[0][0].len());
    let channel = |o| (0..n_rows).map(|i| (0..n_columns).map(|j| cell(o, i, j)).collect()).collect();
    (0..weight.len()).map(channel).collect()
}

/// Mixes the four pixels around a point.
fn between(channel: &[Vec<f64>], y: f64, x: f64) -> f64 {
    let (top, left) = (y.floor(), x.floor());
    let (below, right) = (y - top, x - left);
    let corner = |a: i64, b: i64| pixel(channel, top as i64 + a, left as i64 + b);
    let upper = (1.0 - right) * corner(0, 0) + right * corner(0, 1);
    let lower = (1.0 - right) * corner(1, 0) + right * corner(1, 1);
    (1.0 - below) * upper + below * lower
}

/// 0 outside.
fn pixel(channel: &[Vec<f64>], row: i64, column: i64) -> f64 {
    let [row, column] = [row, column].map(|index| usize::try_from(index).ok());
    let inside = || channel.get(row?)?.get(column?);
    inside().copied().unwrap_or(0.0)
}
