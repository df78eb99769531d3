//! The convolution of a video, in time and space alike.

/// As it is defined.
pub fn conv3d(
    video: &[Vec<Vec<Vec<f64>>>],
    weight: &[Vec<Vec<Vec<Vec<f64>>>>],
    bias: &[f64],
    stride: i64,
    padding: i64,
) -> Vec<Vec<Vec<Vec<f64>>>> {
    let n_positions = |size: usize, kernel: usize| (size as i64 + 2 * padding - kernel as i64) / stride + 1;
    let n_frames = n_positions(video[0].len(), weight[0][0].len());
    let n_rows = n_positions(video[0][0].len(), weight[0][0][0].len());
    let n_columns = n_positions(video[0][0][0].len(), weight[0][0][0][0].len());
    let channel = |o: usize| {
        let cell = |t, i, j| bias[o] + product(video, &weight[o], [t, i, j].map(|index| index * stride - padding));
        let row = |t, i| (0..n_columns).map(|j| cell(t, i, j)).collect();
        (0..n_frames).map(|t| (0..n_rows).map(|i| row(t, i)).collect()).collect()
    };
    (0..weight.len()).map(channel).collect()
}

/// The inner product of a kernel with the block whose first pixel is given.
fn product(video: &[Vec<Vec<Vec<f64>>>], kernel: &[Vec<Vec<Vec<f64>>>], [first, top, left]: [i64; 3]) -> f64 {
    let mut sum = 0.0;
    for (channel, frames) in video.iter().zip(kernel) {
        for (c, frame) in frames.iter().enumerate() {
            for (a, row) in frame.iter().enumerate() {
                for (b, weight) in row.iter().enumerate() {
                    sum += weight * pixel(channel, [first + c as i64, top + a as i64, left + b as i64]);
                }
            }
        }
    }
    sum
}

/// 0 in the padding.
fn pixel(channel: &[Vec<Vec<f64>>], place: [i64; 3]) -> f64 {
    let [frame, row, column] = place.map(|index| usize::try_from(index).ok());
    let inside = || channel.get(frame?)?.get(row?)?.get(column?);
    inside().copied().unwrap_or(0.0)
}
