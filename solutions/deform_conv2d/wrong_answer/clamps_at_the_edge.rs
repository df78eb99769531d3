// Reads the nearest pixel of the edge where a corner lies outside.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;

fn deform_conv2d(
    image: Channels, offsets: Channels, weight: Vec<Channels>, bias: Vec<f64>, stride: i64, padding: i64,
) -> Channels {
    let (height, width) = (image[0].len() as i64, image[0][0].len() as i64);
    let (rows, columns) = (offsets[0].len(), offsets[0][0].len());
    let (kh, kw) = (weight[0][0].len(), weight[0][0][0].len());
    let pixel = |g: usize, y: i64, x: i64| image[g][y.clamp(0, height - 1) as usize][x.clamp(0, width - 1) as usize];
    let read = |g: usize, y: f64, x: f64| {
        let (r, s) = (y - y.floor(), x - x.floor());
        let (y, x) = (y.floor() as i64, x.floor() as i64);
        (1.0 - r) * ((1.0 - s) * pixel(g, y, x) + s * pixel(g, y, x + 1))
            + r * ((1.0 - s) * pixel(g, y + 1, x) + s * pixel(g, y + 1, x + 1))
    };
    let mut result = vec![vec![vec![0.0; columns]; rows]; weight.len()];
    for (o, channel) in result.iter_mut().enumerate() {
        for (i, row) in channel.iter_mut().enumerate() {
            for (j, cell) in row.iter_mut().enumerate() {
                *cell += bias[o];
                for g in 0..image.len() {
                    for tap in 0..kh * kw {
                        let y = (i as i64 * stride - padding) as f64 + (tap / kw) as f64 + offsets[2 * tap][i][j];
                        let x = (j as i64 * stride - padding) as f64 + (tap % kw) as f64 + offsets[2 * tap + 1][i][j];
                        *cell += weight[o][g][tap / kw][tap % kw] * read(g, y, x);
                    }
                }
            }
        }
    }
    result
}
