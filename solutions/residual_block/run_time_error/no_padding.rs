// Convolves without padding, which images of one or two rows do not survive.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;
fn conv(image: &Channels, weight: &[Channels]) -> Channels {
    let (rows, columns) = (image[0].len() - 2, image[0][0].len() - 2);
    let cell = |o: usize, i: usize, j: usize| {
        let taps = (0..image.len()).flat_map(|c| (0..9).map(move |n| (c, n / 3, n % 3)));
        taps.map(|(c, a, b)| weight[o][c][a][b] * image[c][i + a][j + b]).sum::<f64>()
    };
    (0..weight.len()).map(|o| (0..rows).map(|i| (0..columns).map(|j| cell(o, i, j)).collect()).collect()).collect()
}
fn residual_block(image: Channels, weight1: Vec<Channels>, weight2: Vec<Channels>) -> Channels {
    let mut middle = conv(&image, &weight1);
    middle.iter_mut().flatten().flatten().for_each(|x: &mut f64| *x = x.max(0.0));
    let mut result = conv(&middle, &weight2);
    for c in 0..result.len() {
        for i in 0..result[c].len() {
            for j in 0..result[c][i].len() {
                result[c][i][j] = f64::max(result[c][i][j] + image[c][i + 2][j + 2], 0.0);
            }
        }
    }
    result
}
