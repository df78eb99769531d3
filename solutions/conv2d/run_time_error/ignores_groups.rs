// Multiplies every kernel with all input channels, of which it has fewer with groups.
// Killed by: examples
fn conv2d(
    image: Vec<Vec<Vec<f64>>>, weight: Vec<Vec<Vec<Vec<f64>>>>, bias: Vec<f64>, stride: i64, padding: i64, _groups: i64,
) -> Vec<Vec<Vec<f64>>> {
    let (height, width) = (image[0].len() as i64, image[0][0].len() as i64);
    let (kh, kw) = (weight[0][0].len() as i64, weight[0][0][0].len() as i64);
    let cell = |o: usize, top: i64, left: i64| {
        let mut sum = bias[o];
        for (c, channel) in image.iter().enumerate() {
            for y in top.max(0)..(top + kh).min(height) {
                for x in left.max(0)..(left + kw).min(width) {
                    sum += weight[o][c][(y - top) as usize][(x - left) as usize] * channel[y as usize][x as usize];
                }
            }
        }
        sum
    };
    let tops: Vec<i64> = (-padding..=height + padding - kh).step_by(stride as usize).collect();
    let lefts: Vec<i64> = (-padding..=width + padding - kw).step_by(stride as usize).collect();
    (0..weight.len()).map(|o| tops.iter().map(|t| lefts.iter().map(|l| cell(o, *t, *l)).collect()).collect()).collect()
}
